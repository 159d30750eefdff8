-- Members as head office sends them, to be served at every box of their store; nothing here says who they are. Times are ISO 8601 in UTC.
CREATE TABLE sent_member (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    phone_hash TEXT,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sent_member_by_number ON sent_member (number, id);
CREATE INDEX sent_member_by_phone ON sent_member (phone_hash, id) WHERE phone_hash IS NOT NULL;
-- How far the feed is followed: one row for its layer.
CREATE TABLE applied (
    layer INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL
);
