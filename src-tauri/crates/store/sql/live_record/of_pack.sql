SELECT record.id, record.raw
FROM live_record
JOIN record ON record.seq = live_record.record
WHERE (:campaign IS NULL OR campaign = :campaign)
    AND (:every_unit OR unit IS NULL OR unit = :unit)
ORDER BY record.seq
