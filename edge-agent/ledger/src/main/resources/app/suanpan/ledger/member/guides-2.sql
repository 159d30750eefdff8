-- Whom and what head office's list has: the rest is the shop's own.
CREATE TABLE listed_guide (id INTEGER PRIMARY KEY);
CREATE TABLE listed_badge (
    guide INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    PRIMARY KEY (guide, serial)
) WITHOUT ROWID;
