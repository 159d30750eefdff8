-- Version 5: who approved what for whom, who came and went at which checkout, drawers that were opened without a sale, and what the
-- signatures under all this are worth.
CREATE TABLE approval (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    operator TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    approver TEXT NOT NULL,
    approver_name TEXT NOT NULL,
    means TEXT NOT NULL,
    permission TEXT NOT NULL,
    extent BIGINT NOT NULL,
    command TEXT NOT NULL,
    reason TEXT NOT NULL,
    transaction_id {uuid},
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX approval_by_day ON approval (business_day, at);

CREATE INDEX sale_by_transaction ON sale (transaction_id);

CREATE TABLE access_event (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    kind TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    person TEXT NOT NULL,
    person_name TEXT NOT NULL,
    means TEXT,
    other TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX access_event_by_day ON access_event (business_day, at);

CREATE TABLE drawer_opening (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    shift_id {uuid} NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    operator TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX drawer_opening_by_day ON drawer_opening (business_day, at);

-- The keys that boxes announced; "believed" is 1 for a box's first one, and for those that the key before vouches for.
CREATE TABLE signing_key (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,
    believed INTEGER NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

-- One row for each event that is signed, or should be: GOOD, or a code that says what is wrong.
CREATE TABLE signature (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    name TEXT,
    verdict TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);
