INSERT INTO foreseen (id, topic, gist)
VALUES (:id, :topic, :gist)
ON CONFLICT DO NOTHING
