-- How many units of an item went out and came back, in thousandths. Written late: a basket's items lie on as many pages as it has lines.
CREATE TABLE item_movement (
    item TEXT PRIMARY KEY,
    sold INTEGER NOT NULL,
    returned INTEGER NOT NULL
) WITHOUT ROWID;
