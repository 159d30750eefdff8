-- The keys that the store has announced to sign with, in that order; the last one is in force.
CREATE TABLE signing_key (
    sequence INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    public_key TEXT NOT NULL
);
