-- Through which event the rows are there that no sale waits for; moves in the same SQLite transaction as they.
CREATE TABLE IF NOT EXISTS late_rows (one INTEGER PRIMARY KEY CHECK (one = 1), through INTEGER NOT NULL);
INSERT OR IGNORE INTO late_rows VALUES (1, 0);
