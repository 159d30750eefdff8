-- Version 32: points that are kept for somebody who is about to pay with them. That they were used their sale says; here they only wait.
CREATE TABLE points_reservation (
    tenant TEXT NOT NULL,
    reservation {uuid} NOT NULL,
    lot {uuid} NOT NULL,         -- which points: those that this sale earned. Of one that was given up before anything was kept, the reservation itself
    member_id {uuid} NOT NULL,
    points BIGINT NOT NULL,      -- 0 where nothing was kept
    from_day {day} NOT NULL,
    until_day {day} NOT NULL,    -- the first business day on which they are free by themselves
    released INTEGER NOT NULL,
    PRIMARY KEY (tenant, reservation, lot)
);

CREATE INDEX points_reservation_by_member ON points_reservation (tenant, member_id);

-- Whoever reserves points of a member waits here for whoever does so at the same moment.
CREATE TABLE points_turn (
    tenant TEXT NOT NULL,
    member_id {uuid} NOT NULL,
    PRIMARY KEY (tenant, member_id)
);
