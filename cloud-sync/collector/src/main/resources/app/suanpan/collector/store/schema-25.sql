-- Version 25: what members decided about each purpose, all of it: the latest counts, and of a grant and a withdrawal at one time the
-- withdrawal. And who is to be forgotten: of them no other table has more than that they joined.
CREATE TABLE member_consent (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    member_id {uuid} NOT NULL,
    purpose TEXT NOT NULL,
    granted INTEGER NOT NULL,
    text_version TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    method TEXT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

CREATE INDEX member_consent_by_member ON member_consent (member_id);

CREATE TABLE member_erased (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    reason TEXT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX member_erased_by_member ON member_erased (member_id);
