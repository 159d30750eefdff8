-- Version 22: which members somebody has said something of, until their store's boxes are told: written with the rows, taken away once it is
-- published. What there was before is told as its rows are made again.
CREATE TABLE member_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX binding_by_member ON binding (member_id);

-- Each store has a feed of its own now: who looks for what is said at present must not read all that was said before.
CREATE INDEX feed_release_said ON feed_release (id) WHERE begins = 0 AND visible = 1;
