SELECT seq, at, act, detail, previous, hash
FROM log
ORDER BY seq DESC
LIMIT 1
