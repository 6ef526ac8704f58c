INSERT INTO draft (campaign, unit, item, person, json, saved_at)
VALUES (:campaign, :unit, :item, :person, :json, :saved_at)
ON CONFLICT (campaign, unit, person, item) DO UPDATE
SET json = excluded.json, saved_at = excluded.saved_at
