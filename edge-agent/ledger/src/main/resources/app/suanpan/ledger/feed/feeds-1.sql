-- What each layer of each feed says, entry by entry; the highest layer that has a key is the one that counts.
CREATE TABLE entry (
    feed TEXT NOT NULL,
    key TEXT NOT NULL,
    layer INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (feed, key, layer)
) WITHOUT ROWID;
-- How far each layer is followed.
CREATE TABLE applied (
    feed TEXT NOT NULL,
    layer INTEGER NOT NULL,
    scope TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (feed, layer)
) WITHOUT ROWID;
