-- When head office was heard last, by this box's clock, ISO 8601 in UTC: one row, or none before it ever was.
CREATE TABLE office_heard (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL);
