SELECT record.id, record.raw
FROM record
WHERE ((campaign = :campaign AND unit IS NULL) OR (campaign = :campaign AND unit = :unit))
    AND EXISTS (SELECT 1 FROM live_record WHERE live_record.record = record.seq)
ORDER BY record.seq
