-- Version 7: foreign cash that was counted, each currency by itself, of Z reports and of counts that were refused.
CREATE TABLE foreign_count (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    currency TEXT NOT NULL,
    expected BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    variance BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);
