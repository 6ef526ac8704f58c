SELECT record.id, record.raw
FROM head
JOIN record ON record.seq = head.record
WHERE family = :family
    AND head.campaign = :campaign
    AND head.unit IS :unit
    AND head.item IS :item
    AND head.person IS :person
ORDER BY record.id
