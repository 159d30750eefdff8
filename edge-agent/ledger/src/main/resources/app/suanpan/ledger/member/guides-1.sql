CREATE TABLE IF NOT EXISTS guide (
    id INTEGER PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    store TEXT NOT NULL,
    status TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS revoked_badge (
    guide INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    PRIMARY KEY (guide, serial)
) WITHOUT ROWID;
