-- Version 12: several collectors on one database. Which of them are running, and which of them a box is connected to.
CREATE TABLE collector (
    incarnation TEXT PRIMARY KEY,
    started_at {time} NOT NULL,
    seen_at {time} NOT NULL
);

ALTER TABLE box ADD COLUMN held_by TEXT NOT NULL DEFAULT '';
