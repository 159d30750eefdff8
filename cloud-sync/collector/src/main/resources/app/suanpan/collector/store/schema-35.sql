-- Version 35: the last offer of keys for letters that each box has made, so that an earlier one changes nothing when it is read again; and what
-- the join page away from the shop asks for is found by indexes.
CREATE TABLE letter_offer (
    box_id BIGINT NOT NULL REFERENCES box (id) PRIMARY KEY,
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL
);

CREATE INDEX letter_key_by_letter ON letter_key (tenant, letter_id);

CREATE INDEX member_by_number ON member (number);
