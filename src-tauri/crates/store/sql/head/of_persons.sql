SELECT record.id, record.raw
FROM head
JOIN record ON record.seq = head.record
WHERE family = :family
    AND head.campaign = :campaign
    AND head.unit = :unit
    AND head.person IS NOT NULL
ORDER BY head.item, head.person, record.id
