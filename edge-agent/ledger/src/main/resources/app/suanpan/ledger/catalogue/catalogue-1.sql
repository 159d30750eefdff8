CREATE TABLE IF NOT EXISTS item (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    gtin INTEGER UNIQUE,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    tax TEXT NOT NULL,
    unit TEXT NOT NULL,
    category TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS item_category ON item (category, position);
CREATE TABLE IF NOT EXISTS category (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
