-- Version 8: lines that were taken out of a basket again: one row for each, in the name of whoever did it.
CREATE TABLE voided_line (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    transaction_id {uuid} NOT NULL,
    shift_id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    currency TEXT NOT NULL,
    operator TEXT NOT NULL,
    item TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity {decimal} NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

CREATE INDEX voided_line_by_day ON voided_line (business_day, at);

CREATE INDEX voided_line_by_operator ON voided_line (operator, business_day);
