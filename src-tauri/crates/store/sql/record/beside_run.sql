SELECT DISTINCT beside.id, beside.raw
FROM record_origin
JOIN record AS brought ON brought.seq = record_origin.record
JOIN record AS beside
    ON beside.campaign = brought.campaign
    AND beside.unit IS brought.unit
    AND beside.item IS brought.item
    AND beside.person IS brought.person
JOIN live_record ON live_record.record = beside.seq
WHERE record_origin.run = :run
