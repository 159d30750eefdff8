-- By when somebody is to come back with their phone number, so that whoever did not is found; null for never. An earlier edition did not keep it:
-- everything is asked for once more, and serves until it comes.
ALTER TABLE sent_member ADD COLUMN verify_by TEXT;
CREATE INDEX sent_member_by_verify_by ON sent_member (verify_by) WHERE verify_by IS NOT NULL;
DELETE FROM applied;
