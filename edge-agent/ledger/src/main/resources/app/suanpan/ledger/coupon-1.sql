-- Coupons that sales took and have not given back.
CREATE TABLE coupon_use (
    code TEXT NOT NULL,             -- as it is scanned
    sequence INTEGER NOT NULL,      -- the sale's event
    transaction_id TEXT NOT NULL,   -- the sale's
    receipt TEXT NOT NULL,
    at TEXT NOT NULL,               -- when it was committed
    PRIMARY KEY (code, sequence)
) WITHOUT ROWID;
