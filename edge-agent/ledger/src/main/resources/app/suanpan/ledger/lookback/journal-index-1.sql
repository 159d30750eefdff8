-- What entries of the journal are found by. A copy for looking things up: whoever deletes this file loses nothing, it is written anew.
-- Every key ends in the sequence, so that answers come newest first without sorting.
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,        -- milliseconds since 1970, the workstation's clock
    has_receipt INTEGER NOT NULL,
    amount INTEGER,             -- minor units
    operator TEXT NOT NULL,
    member TEXT,
    receipt TEXT
);
CREATE INDEX entry_of_amount ON entry (amount, sequence) WHERE amount IS NOT NULL;
CREATE INDEX entry_of_operator ON entry (operator, sequence);
CREATE INDEX entry_of_member ON entry (member, sequence) WHERE member IS NOT NULL;
CREATE INDEX entry_of_receipt ON entry (receipt, sequence) WHERE receipt IS NOT NULL;
CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE entry_item (item INTEGER NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (item, sequence)) WITHOUT ROWID;
-- Times of a thousand entries each: finds the part of the journal in which a time can lie, also after a clock went wrong.
CREATE TABLE span (block INTEGER PRIMARY KEY, earliest INTEGER NOT NULL, latest INTEGER NOT NULL);
-- Everything from the lowest to the highest is in here; the hash says of which journal.
CREATE TABLE covered (one INTEGER PRIMARY KEY CHECK (one = 1), lowest INTEGER NOT NULL, highest INTEGER NOT NULL, hash BLOB NOT NULL);
