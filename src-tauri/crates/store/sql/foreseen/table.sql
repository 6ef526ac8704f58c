CREATE TABLE foreseen (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    gist TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX foreseen_topic ON foreseen (topic);
