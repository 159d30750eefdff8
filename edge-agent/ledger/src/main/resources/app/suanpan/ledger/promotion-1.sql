-- How far promotions are used up, from the promotions that sales and returns name. Amounts in minor units.
CREATE TABLE promotion_spending (
    promotion TEXT PRIMARY KEY,
    spent INTEGER NOT NULL          -- taken off in sales less what came back: what counts for a budget
) WITHOUT ROWID;
CREATE TABLE promotion_use (
    member TEXT NOT NULL,
    promotion TEXT NOT NULL,
    uses INTEGER NOT NULL,          -- what counts for a limit a member
    PRIMARY KEY (member, promotion)
) WITHOUT ROWID;
