package app.suanpan.domain.journal;

/**
 * Somebody changed the pages of quick keys, which all checkouts of the store share. The pages themselves are a file of the store; this
 * says who changed them, when, and what.
 *
 * @param header see {@link EventHeader}
 * @param edition of the pages after it
 * @param change what was done
 * @param page name of the page that it was done to
 * @param item code of the item on the tile; empty where it was about the page
 */
public record QuickKeysChanged(EventHeader header, long edition, Change change, String page, String item)
        implements JournalEvent {

    /** What was done. Values are added, never renamed. */
    public enum Change {
        PAGE_ADDED,
        PAGE_RENAMED,
        PAGE_MOVED,
        PAGE_REMOVED,
        KEY_ADDED,
        KEY_CHANGED,
        KEY_MOVED,
        KEY_REMOVED,
        /** The change before it was taken back. */
        UNDONE
    }
}
