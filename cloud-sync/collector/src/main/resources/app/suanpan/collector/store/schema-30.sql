-- Version 30: who came back with the phone number that was typed when they joined.
CREATE TABLE member_verified (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX member_verified_by_member ON member_verified (member_id);
