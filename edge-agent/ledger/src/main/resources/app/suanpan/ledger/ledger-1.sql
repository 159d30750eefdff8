-- The journal: what happened, once and for ever. Everything else here can be recomputed from it.
CREATE TABLE epoch (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    base INTEGER NOT NULL,
    base_hash BLOB NOT NULL,
    started_at TEXT NOT NULL
);
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    committed_at INTEGER NOT NULL, -- milliseconds since 1970, this box's clock; for people
    body BLOB NOT NULL,            -- the JSON that is hashed and sent, one line of UTF-8
    hash BLOB NOT NULL             -- SHA-256(hash before || body)
);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- How far the collector has it. Losing this only means that something is sent twice.
CREATE TABLE watermark (one INTEGER PRIMARY KEY CHECK (one = 1), acknowledged INTEGER NOT NULL);
INSERT INTO watermark VALUES (1, 0);

-- The transaction in progress at each workstation, saved at each change.
CREATE TABLE session (workstation TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;

-- Receipts to print, by reference: the receipt is composed from the committed event when its turn comes.
CREATE TABLE print_job (
    id INTEGER PRIMARY KEY,
    workstation TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    copy INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('QUEUED', 'PRINTING', 'PRINTED', 'UNKNOWN', 'DROPPED')),
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX print_job_open ON print_job (workstation, id) WHERE state IN ('QUEUED', 'PRINTING', 'UNKNOWN');
