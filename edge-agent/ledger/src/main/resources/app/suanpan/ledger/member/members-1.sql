-- Members, derived from the journal in the same SQLite transaction as the event. Nothing here can be read as a person
-- without the member's own key. Times are ISO 8601 in UTC.
CREATE TABLE member (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    phone_hash TEXT,
    sealed TEXT,
    language TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    store TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    joined_day TEXT NOT NULL,       -- business day
    verify_by TEXT,                 -- the first day on which they are forgotten unless their number was verified; null for never
    sequence INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX member_by_phone ON member (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX member_by_verify_by ON member (verify_by) WHERE verify_by IS NOT NULL;
-- Who came back with the phone number that they had given, whether they had joined here or elsewhere.
CREATE TABLE member_verified (
    member TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
) WITHOUT ROWID;
-- The latest decision about each purpose; the journal has them all.
CREATE TABLE member_consent (
    member TEXT NOT NULL,
    purpose TEXT NOT NULL,
    granted INTEGER NOT NULL,
    text_version TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    method TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (member, purpose)
) WITHOUT ROWID;
CREATE TABLE member_binding (
    member TEXT PRIMARY KEY,
    guide INTEGER NOT NULL,
    bound_at TEXT NOT NULL,
    protected_until TEXT,
    expires_at TEXT
) WITHOUT ROWID;
CREATE INDEX member_binding_of_guide ON member_binding (guide);
-- When a member went from one guide to another.
CREATE TABLE member_binding_change (
    sequence INTEGER PRIMARY KEY,
    member TEXT NOT NULL,
    from_guide INTEGER NOT NULL,
    to_guide INTEGER NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX member_binding_change_of_member ON member_binding_change (member, at);
-- A guide's part in serving a member who is another guide's.
CREATE TABLE guide_assist (
    sequence INTEGER PRIMARY KEY,
    member TEXT NOT NULL,
    guide INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
);
-- Who is to be forgotten for good: of them the rows above hold a number that is not given out again, and nothing else.
CREATE TABLE member_erased (
    member TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    sequence INTEGER NOT NULL
) WITHOUT ROWID;
-- Each member's own key, wrapped by the store's. Not derived from the journal and never in it: deleting a row forgets the
-- member in every copy of the journal there is.
CREATE TABLE IF NOT EXISTS member_key (member TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
-- The secret halves of the keys that head office seals letters with, wrapped by the store's key. Not derived from the journal either: each
-- opens one letter and is destroyed with it.
CREATE TABLE IF NOT EXISTS letter_key (
    open TEXT PRIMARY KEY,      -- the public half, as it was offered
    wrapped BLOB NOT NULL,
    offered_at TEXT NOT NULL,
    epoch TEXT NOT NULL
) WITHOUT ROWID;
