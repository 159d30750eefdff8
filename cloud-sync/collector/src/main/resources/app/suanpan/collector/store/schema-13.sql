-- Version 13: who may see what. Of passwords, links, sessions and tokens only hashes are kept. All of it is in the database, so that any
-- collector may answer. Stores stand a line each; none written at all means every store.
CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    stores TEXT,
    password TEXT,
    blocked INTEGER NOT NULL DEFAULT 0,
    made_at TEXT NOT NULL
);

-- Links by which somebody chooses a password, once. Without a name it makes the first administrator.
CREATE TABLE invitation (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

-- Of a person, or of a token by which a program opened a page.
CREATE TABLE sign_in (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    token TEXT NOT NULL,
    made_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL
);

CREATE INDEX sign_in_by_account ON sign_in (account);

-- Wrong passwords in succession, by the name that was typed, whether or not there is such a name.
CREATE TABLE wrong_password (
    name TEXT PRIMARY KEY,
    times INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    locked_until TEXT NOT NULL
);

CREATE TABLE api_token (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    stores TEXT,
    made_at TEXT NOT NULL
);
