-- Version 11: what days and hours came to, by store and for all of them together (store '*'), so that nobody has to add up millions of
-- sales to look at a page. Derived from the rows of sales, behind them by a second or so: see Summaries.
CREATE TABLE summary_state (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    zone TEXT NOT NULL
);

-- Through which event each journal is in the summaries.
CREATE TABLE summary_cursor (
    journal_id BIGINT PRIMARY KEY,
    through BIGINT NOT NULL
);

CREATE TABLE sale_hour (
    store TEXT NOT NULL,
    business_day {day} NOT NULL,
    currency TEXT NOT NULL,
    hour INTEGER NOT NULL,
    sales BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    PRIMARY KEY (store, business_day, currency, hour)
);

CREATE TABLE sale_day (
    store TEXT NOT NULL,
    business_day {day} NOT NULL,
    currency TEXT NOT NULL,
    sales BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    PRIMARY KEY (store, business_day, currency)
);

CREATE INDEX sale_day_by_day ON sale_day (business_day, store);

-- Quantities are thousandths of the unit.
CREATE TABLE item_day (
    store TEXT NOT NULL,
    business_day {day} NOT NULL,
    item TEXT NOT NULL,
    unit TEXT NOT NULL,
    currency TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sold_quantity BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    returned_quantity BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    PRIMARY KEY (store, business_day, item, unit, currency)
);

CREATE INDEX sale_by_store ON sale (store, business_day, at);

CREATE INDEX sale_by_receipt ON sale (receipt);

CREATE INDEX member_by_store ON member (store, business_day, at);

CREATE INDEX shift_event_by_day ON shift_event (business_day, at);

CREATE INDEX shift_event_by_shift ON shift_event (shift_id);

CREATE INDEX cash_movement_by_shift ON cash_movement (shift_id);

CREATE INDEX refused_count_by_shift ON refused_count (shift_id);

CREATE INDEX sale_by_original ON sale (original_id);

CREATE INDEX approval_by_transaction ON approval (transaction_id);
