SELECT record.id, record.raw
FROM head
JOIN record ON record.seq = head.record
WHERE family = :family AND head.campaign = :campaign AND head.person IS NULL
ORDER BY head.unit, head.item, record.id
