-- Vouchers that were sold or used here. A sale that is undone makes both as if it had not been.
CREATE TABLE voucher (
    number TEXT PRIMARY KEY,
    sold_under TEXT,                -- the receipt on which it was sold
    used_under TEXT                 -- the receipt that it paid for: it pays for no other
) WITHOUT ROWID;
