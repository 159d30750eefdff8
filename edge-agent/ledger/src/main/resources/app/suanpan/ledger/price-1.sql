-- At which prices an item was sold on a business day, minor units, and on how many lines that still stand.
CREATE TABLE sold_price (
    item TEXT NOT NULL,
    business_day TEXT NOT NULL,
    price INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (item, business_day, price)
) WITHOUT ROWID;
