SELECT DISTINCT kind, campaign, unit, item, person
FROM record_origin
JOIN record ON record.seq = record_origin.record
WHERE record_origin.run = :run
