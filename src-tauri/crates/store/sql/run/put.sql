INSERT INTO run (id, kind, label, started)
VALUES (:id, :kind, :label, :started)
