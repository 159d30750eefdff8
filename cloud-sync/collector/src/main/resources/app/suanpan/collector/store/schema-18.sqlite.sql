-- Of version 18, what only SQLite has: a row stands in the tree of its key, and not in one tree and its key in another. Rows of the same
-- sale lie beside each other then, and there is half as much to write.
CREATE TABLE sale_narrow (
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
    original_id {uuid},
    liability BIGINT NOT NULL DEFAULT 0,
    note TEXT,
    reason TEXT,
    PRIMARY KEY (journal_id, sequence)
) WITHOUT ROWID;

INSERT INTO sale_narrow SELECT journal_id, sequence, kind, transaction_id, receipt, store, workstation, operator, business_day, at,
    currency, net, tax, total, rounding, change, lines, member_id, serving_guide, member_guide, original_id, liability, note, reason
FROM sale ORDER BY journal_id, sequence;

DROP TABLE sale;

ALTER TABLE sale_narrow RENAME TO sale;

CREATE TABLE sale_line_narrow (
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
    note TEXT,
    age_checked INTEGER,
    sold BIGINT NOT NULL DEFAULT 0,
    owed INTEGER NOT NULL DEFAULT 0,
    lot TEXT,
    serial TEXT,
    expiry {day},
    best_before {day},
    pack_kilograms {decimal},
    PRIMARY KEY (journal_id, sequence, line)
) WITHOUT ROWID;

INSERT INTO sale_line_narrow SELECT journal_id, sequence, line, item, gtin, name_zh, name_en, unit, quantity, unit_price, amount, net,
    note, age_checked, sold, owed, lot, serial, expiry, best_before, pack_kilograms
FROM sale_line ORDER BY journal_id, sequence, line;

DROP TABLE sale_line;

ALTER TABLE sale_line_narrow RENAME TO sale_line;

CREATE TABLE sale_tender_narrow (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
) WITHOUT ROWID;

INSERT INTO sale_tender_narrow SELECT journal_id, sequence, ordinal, kind, amount
FROM sale_tender ORDER BY journal_id, sequence, ordinal;

DROP TABLE sale_tender;

ALTER TABLE sale_tender_narrow RENAME TO sale_tender;

CREATE TABLE sale_tax_narrow (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    tax TEXT NOT NULL,
    base BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
) WITHOUT ROWID;

INSERT INTO sale_tax_narrow SELECT journal_id, sequence, ordinal, tax, base, amount
FROM sale_tax ORDER BY journal_id, sequence, ordinal;

DROP TABLE sale_tax;

ALTER TABLE sale_tax_narrow RENAME TO sale_tax;

CREATE INDEX sale_by_day ON sale (business_day, at);

CREATE INDEX sale_by_store ON sale (store, business_day, at);

CREATE INDEX sale_by_receipt ON sale (receipt);

CREATE INDEX sale_by_transaction ON sale (transaction_id);

CREATE INDEX sale_by_original ON sale (original_id) WHERE original_id IS NOT NULL;
