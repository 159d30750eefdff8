package app.suanpan.ledger;

/** The ledger cannot be opened or written. The message is a sentence for people, the code for the help desk. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public LedgerException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public LedgerException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong. */
    public enum Code {
        /** The event could not be written; nothing of it is on the disk. */
        NOT_WRITTEN,
        /** The disk is full; nothing of it is on the disk. */
        DISK_FULL,
        /** The file is damaged. A copy was kept and the file was not touched. */
        DAMAGED,
        /** The file cannot be opened or made, for want of a disk, a right or a key. It was not touched. */
        NOT_OPENED,
        /** There was a ledger in this folder and now there is none. */
        MISSING,
        /** The file was written by a newer edition of this program. */
        NEWER,
        /** Not everything has reached the collector, and the box is to be emptied. */
        UNSENT,
        /** Another agent has this data folder. */
        TAKEN,
        /** The item file cannot be read or written; the ledger is as it was. */
        CATALOGUE,
        /** What the journal is searched by cannot be read or written; the ledger is as it was. */
        JOURNAL_INDEX,
        /** The keys by which the store reads its members are gone or are none. */
        KEYS
    }
}
