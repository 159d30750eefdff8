-- Version 29: the coupons that members were given, and which of them sales or returns have said something of that the boxes of the member's
-- store are not told yet: written with the rows, taken away once it is published.
CREATE TABLE member_coupon (
    tenant TEXT NOT NULL,
    code TEXT NOT NULL,
    campaign TEXT NOT NULL,
    member_number BIGINT NOT NULL,
    store TEXT NOT NULL,
    from_day {day} NOT NULL,
    until_day {day} NOT NULL,
    issued_at {time} NOT NULL,
    revoked_at {time},
    state TEXT NOT NULL,
    listed INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (tenant, code)
);

CREATE INDEX member_coupon_changed ON member_coupon (changed) WHERE changed = 1;

CREATE INDEX member_coupon_until ON member_coupon (until_day) WHERE listed = 1;

CREATE INDEX member_coupon_by_member ON member_coupon (member_number);

CREATE TABLE coupon_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);
