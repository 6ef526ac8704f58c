SELECT record.id, record.raw
FROM head
JOIN record ON record.seq = head.record
WHERE family = :family AND head.campaign = :campaign
ORDER BY head.unit, head.item, head.person, record.id
