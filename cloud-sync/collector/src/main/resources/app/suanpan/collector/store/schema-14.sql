-- Version 14: what goes down to the stores. Only rows whose all pieces are there are visible; a collector that reads them needs nothing else.
CREATE TABLE feed_key (
    id BIGINT PRIMARY KEY,
    secret TEXT NOT NULL
);

CREATE TABLE store_zone (
    tenant TEXT NOT NULL,
    store TEXT NOT NULL,
    zone TEXT NOT NULL,
    PRIMARY KEY (tenant, store)
);

-- One row for each way to a version: from the one before it, and from nothing (begins = 0).
CREATE TABLE feed_release (
    id BIGINT PRIMARY KEY,
    tenant TEXT NOT NULL,
    feed TEXT NOT NULL,
    scope TEXT NOT NULL,
    version BIGINT NOT NULL,
    begins BIGINT NOT NULL,
    hash TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    signed TEXT NOT NULL,
    signature TEXT NOT NULL,
    visible INTEGER NOT NULL,
    published_at {time} NOT NULL
);

CREATE INDEX feed_release_by_layer ON feed_release (tenant, feed, scope, version);

CREATE TABLE feed_chunk (
    release_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (release_id, ordinal)
);

-- What each box has applied, as it said last: a list of feed, scope, version, hash, and its trouble if it has one.
ALTER TABLE box ADD COLUMN feeds TEXT NOT NULL DEFAULT '[]';
