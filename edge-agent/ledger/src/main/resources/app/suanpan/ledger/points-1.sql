-- What the journal says of members' points, one row a fact; what they come to on a day is reckoned from all of a member's.
CREATE TABLE points_entry (
    transaction_id TEXT NOT NULL,   -- where it comes from: a sale, a return, what undid a sale, or the reservation of what was used
    kind TEXT NOT NULL,             -- EARNED, TAKEN_BACK, SPENT or GIVEN_BACK
    lot TEXT NOT NULL,              -- the sale that earned them; of what came back the reservation that it was used under
    member TEXT NOT NULL,
    points INTEGER NOT NULL,        -- positive
    from_day TEXT NOT NULL,         -- the first business day on which they can be used
    until_day TEXT,                 -- the first one on which they can be used no more; null for never
    PRIMARY KEY (transaction_id, kind, lot)
) WITHOUT ROWID;

CREATE INDEX points_by_member ON points_entry (member);

-- What members spent: their tiers follow from it.
CREATE TABLE purchase (
    transaction_id TEXT PRIMARY KEY,
    original TEXT,                  -- the sale that goods came back of
    member TEXT NOT NULL,
    day TEXT NOT NULL,              -- business day
    amount INTEGER NOT NULL         -- minor units, negative for what came back
) WITHOUT ROWID;

CREATE INDEX purchase_by_member ON purchase (member, day);
