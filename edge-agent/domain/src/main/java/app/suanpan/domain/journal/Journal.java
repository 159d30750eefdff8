package app.suanpan.domain.journal;

import java.util.List;
import java.util.Optional;

/**
 * Everything that happened at this box, to be looked through. Reading only, and never in front of a sale: what is asked here is
 * asked on the reader's own time.
 */
public interface Journal {
    /** Before everything: where a page of the newest entries begins. */
    long NEWEST = Long.MAX_VALUE;

    /** A journal of these events, the first of them at sequence 1; what is added to the list is in the journal. */
    static Journal of(List<? extends JournalEvent> events) {
        return new ListedJournal(events);
    }

    /**
     * The newest entries that answer a search, of those older than one.
     *
     * @param before the sequence that they stand before; {@link #NEWEST} for the first page, and then what the last page
     *     says in {@link JournalPage#next()}
     * @param size how many at most, 1 to 500
     */
    JournalPage page(JournalSearch search, long before, int size);

    /** The entry at a sequence; empty if there is none, or it is of a newer edition than this program. */
    Optional<JournalEntry> entry(long sequence);

    /** The sale or return with this receipt number, as people read it. */
    Optional<JournalEntry> receipt(String receipt);
}
