-- Version 16: batches that were not believed, as they came: evidence for people.
CREATE TABLE refused_batch (
    box_id BIGINT NOT NULL REFERENCES box (id),
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    body {bytes} NOT NULL,
    size BIGINT NOT NULL,
    times BIGINT NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (box_id, digest)
);

CREATE INDEX refused_batch_by_time ON refused_batch (last_at);
