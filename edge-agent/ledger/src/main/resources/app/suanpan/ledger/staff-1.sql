-- The store's people and what their roles grant, as the journal says.
CREATE TABLE staff_member (
    operator TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    number INTEGER NOT NULL,
    badge INTEGER NOT NULL,
    blocked INTEGER NOT NULL,
    pin_mark TEXT NOT NULL
) WITHOUT ROWID;

-- A role that grants nothing has a row without a permission.
CREATE TABLE role_grant (
    role TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    permission TEXT,
    most INTEGER,                   -- on the permission's scale; null for no limit
    PRIMARY KEY (role, ordinal)
) WITHOUT ROWID;
