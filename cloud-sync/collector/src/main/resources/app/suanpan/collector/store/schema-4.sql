-- Version 4: which vouchers paid, by their numbers, so that one used at two stores is found and issuers can be billed.
CREATE TABLE sale_voucher (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    face BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);

CREATE INDEX sale_voucher_number ON sale_voucher (number);
