-- Who has typed wrong PINs since they were last believed. No row: nothing was wrong.
CREATE TABLE lock_out (
    operator TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,      -- in a row, since the last lock-out
    lock_outs INTEGER NOT NULL,     -- in a row
    until TEXT                      -- when the last one ends; null if there was none
) WITHOUT ROWID;
