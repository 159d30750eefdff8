-- Version 3: which sale goods came back from, what is owed rather than sold, what was noted and made sure of, and what promotions gave.
ALTER TABLE sale ADD COLUMN original_id {uuid};
ALTER TABLE sale ADD COLUMN liability BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN note TEXT;
ALTER TABLE sale_line ADD COLUMN note TEXT;
ALTER TABLE sale_line ADD COLUMN age_checked INTEGER;

CREATE TABLE sale_promotion (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    promotion TEXT NOT NULL,
    uses BIGINT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (journal_id, sequence, ordinal)
);
