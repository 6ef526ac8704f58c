SELECT id, raw
FROM record
WHERE kind = :kind
ORDER BY seq
