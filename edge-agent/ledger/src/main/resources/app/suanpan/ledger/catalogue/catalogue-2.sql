-- Which items have a term in their names: positions of one block of 65,536, see PositionSet.
CREATE TABLE posting (
    block INTEGER NOT NULL,
    term TEXT NOT NULL,
    positions BLOB NOT NULL,
    PRIMARY KEY (block, term)
) WITHOUT ROWID;
-- Every word that stands or stood in a name, for finding what was mistyped. Rows are only ever added.
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
