-- Version 15: who boxes are. Codes by which they are enrolled, their certificates, and what is no longer trusted. No secret is here: of a
-- code only its digest, of a key only its public half; the authority's own key lies in a folder.
CREATE TABLE authority (
    id INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    since TEXT NOT NULL
);

-- Grows with every change of what follows, so that each collector sees at once what another one changed.
CREATE TABLE trust (
    id INTEGER PRIMARY KEY,
    revision BIGINT NOT NULL
);

INSERT INTO trust (id, revision) VALUES (1, 0);

CREATE TABLE enrolment (
    digest TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    public_key TEXT
);

-- How many wrong codes were tried in each minute of late.
CREATE TABLE wrong_code (
    minute TEXT PRIMARY KEY,
    times BIGINT NOT NULL
);

CREATE TABLE certificate (
    serial TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    public_key TEXT NOT NULL,
    body {bytes} NOT NULL,
    issued_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    ended_at TEXT,
    ended_by TEXT,
    revision BIGINT NOT NULL
);

CREATE INDEX certificate_by_revision ON certificate (revision);

CREATE INDEX certificate_by_box ON certificate (tenant, store, workstation);
