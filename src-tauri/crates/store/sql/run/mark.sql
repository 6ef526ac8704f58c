UPDATE run
SET withdrawn = :withdrawn
WHERE seq = :run AND (withdrawn IS NULL) <> (:withdrawn IS NULL)
