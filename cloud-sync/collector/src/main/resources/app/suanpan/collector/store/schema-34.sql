-- Version 34: points that paid, one row a lot, and points that came back for what they had paid. Made again behind serving.
CREATE TABLE points_used (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    tender INTEGER NOT NULL,
    part INTEGER NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    member_id {uuid} NOT NULL,
    sale_id {uuid} NOT NULL,
    transaction_id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    lot {uuid} NOT NULL,
    points BIGINT NOT NULL,
    from_day {day} NOT NULL,
    until_day {day},
    PRIMARY KEY (journal_id, sequence, tender, part)
);

CREATE INDEX points_used_by_member ON points_used (member_id);
