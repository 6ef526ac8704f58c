SELECT id, raw
FROM record
WHERE seq IN (
    SELECT max(head.record)
    FROM head
    WHERE campaign = :campaign
        AND unit IS NOT NULL
        AND family IN (:answer, :gate, :head_confirmation, :submission)
    GROUP BY unit
)
