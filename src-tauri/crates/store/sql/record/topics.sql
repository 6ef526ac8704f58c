SELECT DISTINCT kind, campaign, unit, item, person
FROM record
