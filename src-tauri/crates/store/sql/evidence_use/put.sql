INSERT INTO evidence_use (record, sha256, name, size)
VALUES (:record, :sha256, :name, :size)
ON CONFLICT DO NOTHING
