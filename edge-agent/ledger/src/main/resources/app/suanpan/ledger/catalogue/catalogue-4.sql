-- Prices that hold from a moment on, as PriceSchedule writes them; null where the item's own price holds. It stands in the item's row,
-- so that a look-up stays one, and the price changes at its moment without anything being written.
ALTER TABLE item ADD COLUMN schedule TEXT;
-- Who said last what an item is: 0 the shop, then head office for all stores, for a zone, for this store. The highest holds.
ALTER TABLE item ADD COLUMN layer INTEGER NOT NULL DEFAULT 0;
-- What lower layers say of items that a higher one speaks of: it holds again when that takes its word back.
CREATE TABLE item_below (
    code TEXT NOT NULL,
    layer INTEGER NOT NULL,
    gtin INTEGER,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    price INTEGER NOT NULL,
    tax TEXT NOT NULL,
    unit TEXT NOT NULL,
    category TEXT NOT NULL,
    rules TEXT,
    PRIMARY KEY (code, layer)
) WITHOUT ROWID;
-- All schedules, of every layer: the highest that names an item says all of its prices. The version is that of the feed which said it last,
-- 0 for the shop itself.
CREATE TABLE item_schedule (
    code TEXT NOT NULL,
    layer INTEGER NOT NULL,
    schedule TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (code, layer)
) WITHOUT ROWID;
-- The moments at which prices change, in seconds since 1970, so that a screen knows when what it shows is out of date.
CREATE TABLE price_moment (at INTEGER PRIMARY KEY);
-- How far this file follows head office: one row for each feed and layer, written with what it brought.
CREATE TABLE feed_applied (
    feed TEXT NOT NULL,
    layer INTEGER NOT NULL,
    scope TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (feed, layer)
) WITHOUT ROWID;
