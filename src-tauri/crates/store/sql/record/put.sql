INSERT INTO record (id, kind, campaign, unit, item, person, raw)
VALUES (:id, :kind, :campaign, :unit, :item, :person, :raw)
ON CONFLICT (id) DO NOTHING
