-- What was said. Rows are added, never changed and never removed.
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
    kind TEXT NOT NULL,
    campaign TEXT NOT NULL,
    unit TEXT,
    item TEXT,
    person TEXT,
    raw BLOB NOT NULL CHECK (length(raw) BETWEEN 1 AND 262144)
) STRICT;

CREATE INDEX record_subject ON record (campaign, unit, item, person);

-- What brought records: one's own work, or a file taken in.
CREATE TABLE run (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'merge', 'import')),
    label TEXT NOT NULL,
    started TEXT,
    withdrawn TEXT,
    CHECK ((kind = 'own') = (started IS NULL)),
    CHECK (kind <> 'own' OR withdrawn IS NULL)
) STRICT;

CREATE TABLE record_origin (
    record INTEGER NOT NULL REFERENCES record (seq),
    run INTEGER NOT NULL REFERENCES run (seq),
    PRIMARY KEY (record, run)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_origin_run ON record_origin (run);

-- Projections: made from the tables above, and made anew at any time.
CREATE TABLE live_record (
    record INTEGER PRIMARY KEY REFERENCES record (seq)
) STRICT;

CREATE TABLE head (
    record INTEGER PRIMARY KEY REFERENCES record (seq),
    family TEXT NOT NULL,
    campaign TEXT NOT NULL,
    unit TEXT,
    item TEXT,
    person TEXT
) STRICT;

CREATE INDEX head_subject ON head (family, campaign, unit, item, person);
CREATE INDEX head_unit ON head (campaign, unit, family);

CREATE TABLE evidence_use (
    record INTEGER NOT NULL REFERENCES record (seq),
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (record, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_use_file ON evidence_use (sha256);

-- Local to this copy of the book.
CREATE TABLE draft (
    campaign TEXT NOT NULL,
    unit TEXT NOT NULL,
    item TEXT NOT NULL,
    person TEXT NOT NULL,
    json TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (campaign, unit, person, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

INSERT INTO run (seq, id, kind, label) VALUES (1, 'own', 'own', '');
