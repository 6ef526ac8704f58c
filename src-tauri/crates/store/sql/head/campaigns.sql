SELECT record.id, record.raw, (
    SELECT min(first.seq)
    FROM record AS first
    WHERE first.campaign = head.campaign AND first.unit IS NULL AND first.kind = :family
) AS arrived
FROM head
JOIN record ON record.seq = head.record
WHERE family = :family
ORDER BY arrived DESC, record.id
