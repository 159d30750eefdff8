package app.suanpan.domain.register;

/** What a cashier can ask for when looking back. Nothing of it touches the basket or the sale in progress. */
public sealed interface JournalCommand extends RegisterCommand {

    /**
     * Shows what answers a question, newest first.
     *
     * @param before the sequence that the page stands before; {@link app.suanpan.domain.journal.Journal#NEWEST} for the first
     */
    record LookBack(JournalQuestion question, long before) implements JournalCommand {}

    /** Shows one entry, with its receipt if it has one. */
    record OpenEntry(long sequence) implements JournalCommand {}

    /** Prints the receipt of an entry, or its slip of the till, again, marked COPY. */
    record ReprintEntry(long sequence) implements JournalCommand {}

    /** The cashier has seen enough: what is scanned from now on is for the customer. */
    record LeaveJournal() implements JournalCommand {}
}
