-- What belongs to a shift besides its sales and returns, which say so themselves, and how far each workstation's Z reports have come.
CREATE TABLE till_event (
    sequence INTEGER PRIMARY KEY,
    shift TEXT NOT NULL,
    type TEXT NOT NULL
);
CREATE INDEX till_event_of_shift ON till_event (shift, sequence);
CREATE TABLE settlement_counter (
    workstation TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;
