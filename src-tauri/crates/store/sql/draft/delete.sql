DELETE FROM draft
WHERE campaign = :campaign AND unit = :unit AND person = :person AND item = :item
