package app.suanpan.domain.journal;

/**
 * An event at its place.
 *
 * @param sequence its number in the journal, from 1, without gaps
 * @param event what happened
 */
public record JournalEntry(long sequence, JournalEvent event) {}
