-- Version 22: which members somebody has said something of, until their store's boxes are told: written with the rows, taken away once it is
-- published. What there was before is told once.
CREATE TABLE member_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

INSERT INTO member_change (journal_id, sequence, member_id)
SELECT journal_id, sequence, member_id FROM member
UNION SELECT journal_id, sequence, member_id FROM binding;

CREATE INDEX binding_by_member ON binding (member_id);
