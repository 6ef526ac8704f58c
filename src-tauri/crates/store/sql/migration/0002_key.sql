-- Keys: this book's own, those of who sent its requests, and those of units that returned packs.
-- Local to this copy; a secret never leaves it but by its owner's backup.
CREATE TABLE key (
    signing TEXT NOT NULL,
    sealing TEXT NOT NULL,
    holder TEXT NOT NULL CHECK (holder IN ('own', 'lead', 'unit')),
    campaign TEXT NOT NULL,
    unit TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('current', 'retired', 'waiting', 'refused')),
    secret TEXT,
    noted TEXT NOT NULL,
    PRIMARY KEY (holder, unit, campaign, signing, sealing),
    CHECK (holder <> 'own' OR (secret IS NOT NULL AND campaign = '' AND unit = '')),
    CHECK (holder <> 'unit' OR secret IS NULL)
) STRICT, WITHOUT ROWID;
