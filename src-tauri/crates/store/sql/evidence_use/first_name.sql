SELECT name
FROM evidence_use
WHERE sha256 = :sha256
ORDER BY record
LIMIT 1
