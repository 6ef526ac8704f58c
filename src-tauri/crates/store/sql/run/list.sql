SELECT id, kind, label, started, withdrawn, (
    SELECT count(*) FROM record_origin WHERE record_origin.run = run.seq
) AS records
FROM run
WHERE kind <> 'own'
ORDER BY seq DESC
