-- Version 1. Plain SQL that SQLite and PostgreSQL both read; what they spell differently stands in braces, see Dialect.
-- Amounts are minor units. Where times are texts, they are ISO 8601 in UTC, so that their order as texts is their order in time.

CREATE TABLE box (
    id BIGINT PRIMARY KEY,
    tenant TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    connection TEXT NOT NULL DEFAULT '',
    online INTEGER NOT NULL DEFAULT 0,
    head BIGINT NOT NULL DEFAULT 0,
    oldest_unsent_at {time},
    version TEXT NOT NULL DEFAULT '',
    devices TEXT NOT NULL DEFAULT '[]',
    last_seen_at {time} NOT NULL,
    UNIQUE (tenant, store, workstation)
);

-- One row for each life of each box's journal: the cursor.
CREATE TABLE journal (
    id BIGINT PRIMARY KEY,
    box_id BIGINT NOT NULL REFERENCES box (id),
    epoch TEXT NOT NULL,
    base BIGINT NOT NULL,
    base_hash {bytes} NOT NULL,
    watermark BIGINT NOT NULL,
    head_hash {bytes} NOT NULL,
    moved_at {time} NOT NULL,
    UNIQUE (box_id, epoch)
);

-- The events, verbatim: never changed, never deleted. Their journal is not looked up for each of them: it is locked when they come.
CREATE TABLE event (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash {bytes} NOT NULL,
    body {bytes} NOT NULL,
    received_at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

-- Events that contradict stored ones: evidence for people.
CREATE TABLE quarantine (
    journal_id BIGINT NOT NULL REFERENCES journal (id),
    sequence BIGINT NOT NULL,
    hash {bytes} NOT NULL,
    body {bytes} NOT NULL,
    reason TEXT NOT NULL,
    received_at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence, hash)
);

-- What a person should look at; the same thing again only counts up.
CREATE TABLE incident (
    box_id BIGINT NOT NULL REFERENCES box (id),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    times BIGINT NOT NULL,
    first_at {time} NOT NULL,
    last_at {time} NOT NULL,
    PRIMARY KEY (box_id, kind, detail)
);

-- Everything below is derived from the events and can be made again from them.
CREATE TABLE projection (
    version INTEGER NOT NULL
);

CREATE TABLE sale (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    kind TEXT NOT NULL,
    transaction_id {uuid} NOT NULL,
    receipt TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    operator TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    currency TEXT NOT NULL,
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    total BIGINT NOT NULL,
    rounding BIGINT NOT NULL,
    change BIGINT NOT NULL,
    lines INTEGER NOT NULL,
    member_id {uuid},
    serving_guide BIGINT,
    member_guide BIGINT,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX sale_by_day ON sale (business_day, at);

CREATE TABLE sale_line (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    line INTEGER NOT NULL,
    item TEXT NOT NULL,
    gtin TEXT,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity {decimal} NOT NULL,
    unit_price BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    net BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, line)
);

CREATE TABLE sale_tender (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

CREATE TABLE sale_tax (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    tax TEXT NOT NULL,
    base BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

-- No column here says who a member is: what leaves the store of a person is ciphertext, and even that stays in the event.
CREATE TABLE member (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    number BIGINT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    touchpoint TEXT NOT NULL,
    language TEXT NOT NULL,
    guide BIGINT,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX member_by_id ON member (member_id);

CREATE INDEX member_by_day ON member (business_day, at);

CREATE TABLE binding (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    member_id {uuid} NOT NULL,
    guide BIGINT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT,
    at {time} NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE TABLE shift_event (
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
    opening_loan BIGINT NOT NULL,
    expected BIGINT,
    counted BIGINT,
    variance BIGINT,
    PRIMARY KEY (journal_id, sequence)
);
