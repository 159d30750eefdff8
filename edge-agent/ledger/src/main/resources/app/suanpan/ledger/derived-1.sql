-- Derived from the journal in the same SQLite transaction as the event; amounts in minor units, quantities in thousandths.
-- Every page that a sale touches is one more that the customer waits for: what grows is ordered by the sequence, so that it grows at
-- its end, and there is an index only where something is looked up by it.
CREATE TABLE sale (
    sequence INTEGER PRIMARY KEY,
    transaction_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('SALE', 'RETURN', 'VOID')),
    workstation TEXT NOT NULL,
    receipt_number INTEGER NOT NULL,
    receipt TEXT NOT NULL UNIQUE, -- store, workstation and number: no number is given twice
    shift TEXT NOT NULL,
    business_day TEXT NOT NULL,
    operator TEXT NOT NULL,
    reference TEXT, -- the order or invoice it answers
    currency TEXT NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    cash INTEGER NOT NULL,
    card INTEGER NOT NULL,
    member TEXT,
    serving_guide INTEGER,
    member_guide INTEGER
);
CREATE INDEX sale_of_shift ON sale (shift);
CREATE INDEX sale_of_reference ON sale (reference) WHERE reference IS NOT NULL;
CREATE TABLE sale_line (
    sequence INTEGER NOT NULL, -- the sale's
    line INTEGER NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    net INTEGER NOT NULL,
    PRIMARY KEY (sequence, line)
) WITHOUT ROWID;
CREATE TABLE receipt_counter (
    workstation TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE shift (
    id TEXT PRIMARY KEY,
    workstation TEXT NOT NULL,
    operator TEXT NOT NULL,
    business_day TEXT NOT NULL,
    opening_loan INTEGER NOT NULL,
    expected INTEGER,
    counted INTEGER,
    variance INTEGER
) WITHOUT ROWID;
CREATE TABLE card_payment (
    intent TEXT PRIMARY KEY,
    transaction_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    refund INTEGER NOT NULL,
    outcome TEXT
) WITHOUT ROWID;
