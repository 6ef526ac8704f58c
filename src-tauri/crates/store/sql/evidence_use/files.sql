SELECT named.sha256, named.name, named.size
FROM evidence_use AS named
WHERE named.record = (
    SELECT min(record) FROM evidence_use WHERE sha256 = named.sha256
)
ORDER BY named.sha256
