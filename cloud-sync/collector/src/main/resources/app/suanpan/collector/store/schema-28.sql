-- Version 28: guides who left, and customers whom managers gave to others, with who said so: head office's own facts beside those of boxes.
CREATE TABLE guide_departure (
    tenant TEXT NOT NULL,
    guide BIGINT NOT NULL,
    left_at {time} NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (tenant, guide)
);

CREATE TABLE guide_transfer (
    id BIGINT PRIMARY KEY,
    tenant TEXT NOT NULL,
    member_id {uuid} NOT NULL,
    from_guide BIGINT NOT NULL,
    to_guide BIGINT NOT NULL,
    moved_at {time} NOT NULL,
    said_by TEXT NOT NULL
);

CREATE INDEX guide_transfer_by_member ON guide_transfer (member_id);

CREATE INDEX binding_by_guide ON binding (guide);
