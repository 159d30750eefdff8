-- Version 6: who was added, got another role, PIN or badge, or was blocked; and what roles grant.
CREATE TABLE staff_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    change TEXT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    person TEXT NOT NULL,
    person_name TEXT NOT NULL,
    role TEXT,
    role_before TEXT,
    through TEXT NOT NULL,
    done_by TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX staff_change_by_day ON staff_change (business_day, at);

-- What a role grants, a permission a line, with its limit behind it; null for a role that is not there.
CREATE TABLE role_change (
    journal_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    store TEXT NOT NULL,
    workstation TEXT NOT NULL,
    business_day {day} NOT NULL,
    at {time} NOT NULL,
    role TEXT NOT NULL,
    grants TEXT,
    grants_before TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (journal_id, sequence)
);

CREATE INDEX role_change_by_day ON role_change (business_day, at);
