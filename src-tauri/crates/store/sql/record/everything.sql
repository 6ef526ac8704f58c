SELECT id, raw
FROM record
ORDER BY seq
