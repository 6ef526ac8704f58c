INSERT INTO record_origin (record, run)
VALUES (:record, :run)
ON CONFLICT DO NOTHING
