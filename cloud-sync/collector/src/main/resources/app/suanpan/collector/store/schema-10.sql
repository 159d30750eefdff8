-- Version 10: what went off a store's shelves and what came back, a line a row: less than 0 went out, more came in.
CREATE TABLE stock_movement (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    transaction_id {uuid} NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    item TEXT NOT NULL,
    gtin TEXT,
    unit TEXT NOT NULL,
    quantity {decimal} NOT NULL,
    reason TEXT,
    lot TEXT,
    serial TEXT,
    expiry {day},
    best_before {day},
    pack_kilograms {decimal},
    PRIMARY KEY (journal_id, sequence, line)
);

CREATE INDEX stock_movement_by_item ON stock_movement (item, business_day);

CREATE INDEX stock_movement_by_day ON stock_movement (business_day, store);
