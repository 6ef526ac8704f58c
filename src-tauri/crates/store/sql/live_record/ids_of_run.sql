SELECT record.id
FROM record_origin
JOIN live_record ON live_record.record = record_origin.record
JOIN record ON record.seq = record_origin.record
WHERE record_origin.run = :run
