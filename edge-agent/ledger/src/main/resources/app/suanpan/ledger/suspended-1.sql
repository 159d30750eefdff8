-- The shifts that wait for somebody to go on. What there is to know of one stands in the event, at the sequence given.
CREATE TABLE suspended_shift (
    suspension TEXT PRIMARY KEY,    -- the event's id
    sequence INTEGER NOT NULL UNIQUE,
    shift TEXT NOT NULL UNIQUE,     -- a shift waits once at a time
    workstation TEXT NOT NULL
) WITHOUT ROWID;
