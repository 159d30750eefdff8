-- Version 31: who got the credit of sales, one row a share; at which store and on which day a box decided about a guide's request; and what guides
-- came to by the day and by the month. Guide 0 of a sum is the store itself, and what is counted and no money is of no currency. Rows and sums
-- are made again behind serving.
CREATE TABLE sale_credit (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    store TEXT NOT NULL,
    business_day {day} NOT NULL,
    kind TEXT NOT NULL,
    currency TEXT NOT NULL,
    guide BIGINT,
    basis_points INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    credit_table TEXT,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

ALTER TABLE binding ADD COLUMN store TEXT;

ALTER TABLE binding ADD COLUMN business_day {day};

CREATE TABLE guide_day (
    store TEXT NOT NULL,
    business_day {day} NOT NULL,
    guide BIGINT NOT NULL,
    currency TEXT NOT NULL,
    served BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    joined BIGINT NOT NULL,
    bound BIGINT NOT NULL,
    assists BIGINT NOT NULL,
    PRIMARY KEY (store, business_day, guide, currency)
);

CREATE INDEX guide_day_by_day ON guide_day (business_day);

CREATE TABLE guide_month (
    store TEXT NOT NULL,
    month {day} NOT NULL,
    guide BIGINT NOT NULL,
    currency TEXT NOT NULL,
    served BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    joined BIGINT NOT NULL,
    bound BIGINT NOT NULL,
    assists BIGINT NOT NULL,
    PRIMARY KEY (store, month, guide, currency)
);

CREATE INDEX guide_month_by_month ON guide_month (month);
