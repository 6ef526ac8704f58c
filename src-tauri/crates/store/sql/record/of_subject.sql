SELECT seq, id, kind, raw, EXISTS (
    SELECT 1
    FROM record_origin
    JOIN run ON run.seq = record_origin.run
    WHERE record_origin.record = record.seq AND run.withdrawn IS NULL
) AS is_live,
    EXISTS (SELECT 1 FROM live_record WHERE live_record.record = record.seq) AS was_live,
    EXISTS (SELECT 1 FROM head WHERE head.record = record.seq) AS was_head
FROM record
WHERE campaign = :campaign AND unit IS :unit AND item IS :item AND person IS :person
ORDER BY seq
