-- Badges that were made at this box, so that none is given twice. Times are ISO 8601 in UTC.
CREATE TABLE issued_badge (
    guide INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (guide, serial)
) WITHOUT ROWID;
