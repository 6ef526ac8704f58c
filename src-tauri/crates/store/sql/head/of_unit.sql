SELECT record.id, record.raw
FROM head
JOIN record ON record.seq = head.record
WHERE head.campaign = :campaign AND head.unit = :unit
ORDER BY family, head.item, head.person, record.id
