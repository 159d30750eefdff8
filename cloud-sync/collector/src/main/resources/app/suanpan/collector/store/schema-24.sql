-- Version 24: what items came to by the month, made of the sums by the day: a year of items is then a few months and a few days. Hours are by
-- the store's own clock from now on. What there is of sums stays, unless a store lives by another clock; whoever knows no months adds no more.
UPDATE summary_state SET version = 3 WHERE version = 2;

UPDATE summary_state SET version = 0 WHERE EXISTS (SELECT 1 FROM box WHERE box.zone <> '' AND box.zone <> summary_state.zone);

CREATE TABLE item_month (
    store TEXT NOT NULL,
    month {day} NOT NULL,
    item TEXT NOT NULL,
    unit TEXT NOT NULL,
    currency TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sold_quantity BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returned_quantity BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    PRIMARY KEY (store, month, item, unit, currency)
);

INSERT INTO item_month (store, month, item, unit, currency, name_zh, name_en, sold_quantity, sold, returned_quantity, returned)
SELECT store, {month business_day}, item, unit, currency, max(name_zh), max(name_en), sum(sold_quantity), sum(sold),
       sum(returned_quantity), sum(returned)
FROM item_day GROUP BY 1, 2, 3, 4, 5;
