SELECT gist
FROM foreseen
WHERE topic = :topic
ORDER BY id
