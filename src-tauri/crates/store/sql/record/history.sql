SELECT id, raw
FROM record
JOIN live_record ON live_record.record = record.seq
WHERE campaign = :campaign AND unit IS :unit AND item IS :item AND person IS :person
ORDER BY seq
