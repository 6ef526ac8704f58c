SELECT item, json
FROM draft
WHERE campaign = :campaign AND unit = :unit AND person = :person
