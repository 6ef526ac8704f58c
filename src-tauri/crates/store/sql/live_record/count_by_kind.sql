SELECT record.kind, count(*)
FROM live_record
JOIN record ON record.seq = live_record.record
GROUP BY record.kind
