SELECT seq, EXISTS (SELECT 1 FROM live_record WHERE live_record.record = record.seq)
FROM record
WHERE id = :id
