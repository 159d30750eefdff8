-- Pieces with a serial number that were sold and have not come back.
CREATE TABLE sold_serial (
    item TEXT NOT NULL,
    serial TEXT NOT NULL,
    receipt TEXT NOT NULL,          -- on which it was sold
    PRIMARY KEY (item, serial)
) WITHOUT ROWID;
