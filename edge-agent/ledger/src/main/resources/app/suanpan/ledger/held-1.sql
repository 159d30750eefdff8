-- What is put aside and not recalled yet. What is in it stands in the event, at the sequence given.
CREATE TABLE held_transaction (
    hold TEXT PRIMARY KEY,          -- the event's id
    sequence INTEGER NOT NULL UNIQUE,
    transaction_id TEXT NOT NULL UNIQUE, -- a transaction is put aside once at a time
    workstation TEXT NOT NULL,
    operator TEXT NOT NULL,
    lines INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total INTEGER NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;
