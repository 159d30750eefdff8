-- Version 20: of which journals the rows are still to be made again, because what they are made of has changed: of the events behind "base"
-- up to "upto", the newest first, each journal in its turn.
CREATE TABLE remaking (
    journal_id BIGINT PRIMARY KEY,
    base BIGINT NOT NULL,
    upto BIGINT NOT NULL,
    turns BIGINT NOT NULL
);

CREATE INDEX remaking_by_turn ON remaking (turns, journal_id);
