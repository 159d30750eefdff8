-- Version 33: letters, which customers write on the join page away from the shop. The keys that boxes have offered for them, each good for one
-- letter; the letters, of which nothing can be read here; their seals, which go when one of the boxes has answered; and which events about
-- either were not looked at yet: written with the rows, taken away afterwards.
CREATE TABLE letter_key (
    tenant TEXT NOT NULL,
    open_key TEXT NOT NULL,
    box_id BIGINT NOT NULL REFERENCES box (id),
    offered_at {time} NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    country TEXT NOT NULL,
    letter_id {uuid},
    PRIMARY KEY (tenant, open_key)
);

CREATE INDEX letter_key_by_box ON letter_key (box_id);

CREATE TABLE letter (
    tenant TEXT NOT NULL,
    letter_id {uuid} NOT NULL,
    store TEXT NOT NULL,
    note TEXT NOT NULL,
    received_at {time} NOT NULL,
    told INTEGER NOT NULL,
    answered_at {time},
    outcome TEXT,
    card TEXT,
    changed INTEGER NOT NULL,
    PRIMARY KEY (tenant, letter_id)
);

CREATE UNIQUE INDEX letter_by_note ON letter (note);

CREATE INDEX letter_waiting ON letter (received_at) WHERE answered_at IS NULL;

CREATE INDEX letter_changed ON letter (changed) WHERE changed = 1;

CREATE TABLE letter_seal (
    tenant TEXT NOT NULL,
    letter_id {uuid} NOT NULL,
    place INTEGER NOT NULL,
    open_key TEXT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (tenant, letter_id, place)
);

CREATE TABLE letter_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);
