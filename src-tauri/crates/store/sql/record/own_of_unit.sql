SELECT id, raw
FROM record
JOIN live_record ON live_record.record = record.seq
JOIN record_origin ON record_origin.record = record.seq AND record_origin.run = :own
WHERE campaign = :campaign AND unit IS :unit AND person IS :person
ORDER BY seq DESC
LIMIT :most
