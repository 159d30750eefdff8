package app.suanpan.e2e.power;

/** A file or a folder on a disk, whatever its name. */
sealed interface DiskNode permits DiskFile, DiskFolder {
    /** Everything that was done to it before a moment of the recording is on the disk for good. */
    void settle(long before);
}
