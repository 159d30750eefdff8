-- Of version 1, what only PostgreSQL has. Events stay as they came, in one piece and uncompressed: most are between one and eight
-- kilobytes, and squeezing them costs more than keeping them. Cursors move often and in place.
ALTER TABLE event SET (toast_tuple_target = 8160);

ALTER TABLE event ALTER COLUMN body SET STORAGE EXTERNAL;

ALTER TABLE box SET (fillfactor = 50);

ALTER TABLE journal SET (fillfactor = 50);
