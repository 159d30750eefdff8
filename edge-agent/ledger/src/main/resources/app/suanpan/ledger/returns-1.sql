-- What has come back by receipt, so that nothing comes back twice; quantities in thousandths, amounts in minor units.
CREATE TABLE receipt_return (
    transaction_id TEXT PRIMARY KEY, -- the return's
    original TEXT NOT NULL,          -- the sale's
    sequence INTEGER NOT NULL UNIQUE
) WITHOUT ROWID;
CREATE INDEX receipt_return_of_sale ON receipt_return (original);
CREATE TABLE returned_line (
    original TEXT NOT NULL,
    line INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (original, line)
) WITHOUT ROWID;
-- What a terminal was asked to give back of an earlier card payment.
CREATE TABLE card_refund (
    intent TEXT PRIMARY KEY,
    payment TEXT NOT NULL,
    amount INTEGER NOT NULL,
    outcome TEXT
) WITHOUT ROWID;
CREATE INDEX card_refund_of_payment ON card_refund (payment);
