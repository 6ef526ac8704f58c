SELECT record.id
FROM live_record
JOIN record ON record.seq = live_record.record
