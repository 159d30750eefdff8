-- What the shop owes to the bearers of gift cards and store credit, as far as this box knows. Minor units.
CREATE TABLE stored_value (
    number TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    balance INTEGER NOT NULL,       -- negative where it was put on elsewhere and taken off here
    issued_here INTEGER NOT NULL    -- 1 where all that was ever put on it was put on here
) WITHOUT ROWID;
