-- Version 26: what transactions say of members' points, one row a fact. How many a member has is the sum of all.
CREATE TABLE points_entry (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    member_id {uuid} NOT NULL,
    transaction_id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    lot {uuid} NOT NULL,
    points BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    rule TEXT NOT NULL,
    percent INTEGER NOT NULL,
    from_day {day} NOT NULL,
    until_day {day},
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX points_by_member ON points_entry (member_id);
