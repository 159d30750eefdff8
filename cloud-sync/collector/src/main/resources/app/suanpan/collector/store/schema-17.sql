-- Version 17: by whose clock a store lives, as its box says it; empty if it does not.
ALTER TABLE box ADD COLUMN zone TEXT NOT NULL DEFAULT '';
