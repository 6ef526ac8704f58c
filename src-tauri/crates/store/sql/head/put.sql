INSERT INTO head (record, family, campaign, unit, item, person)
VALUES (:record, :family, :campaign, :unit, :item, :person)
