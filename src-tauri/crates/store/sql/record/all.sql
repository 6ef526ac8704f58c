SELECT id, raw, kind, campaign, unit, item, person
FROM record
ORDER BY seq
