-- Version 2: what moved in and out of tills, and what each Z report said.
ALTER TABLE shift_event ADD COLUMN number BIGINT;

CREATE TABLE cash_movement (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    kind TEXT NOT NULL,
    shift_id {uuid} NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    operator TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX cash_movement_by_day ON cash_movement (business_day, at);

CREATE TABLE settlement_tender (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    count BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    paid_back BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

CREATE TABLE settlement_tax (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    tax TEXT NOT NULL,
    base BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

-- A count that was over or short by too much, and so did not close its till.
CREATE TABLE refused_count (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    shift_id {uuid} NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    operator TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    currency TEXT NOT NULL,
    expected BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    variance BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);
