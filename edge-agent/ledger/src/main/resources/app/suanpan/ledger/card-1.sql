-- For whom this box has printed a card, and on which business day last: on that day a card shows nothing of whoever holds it.
CREATE TABLE member_card_printed (
    member TEXT PRIMARY KEY,
    day TEXT NOT NULL
) WITHOUT ROWID;
