package app.suanpan.domain.journal;

import java.util.List;
import java.util.Optional;

/**
 * Some entries of a journal, newest first.
 *
 * @param entries those that were found; can be fewer than asked for although there is more, because one question looks at a
 *     bounded part of the journal
 * @param next the sequence before which to go on looking; empty if there is nothing older that answers the search
 * @param unread how many of the oldest events searches do not find yet, because an index of them is still being made; 0 but for
 *     the first minute after an update
 */
public record JournalPage(List<JournalEntry> entries, Optional<Long> next, long unread) {
    /** Nothing answers. */
    public static final JournalPage NOTHING = new JournalPage(List.of(), Optional.empty(), 0);

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
