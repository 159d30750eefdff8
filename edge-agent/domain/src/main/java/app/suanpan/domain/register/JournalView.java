package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows of the journal: a page of a search, or one entry of it.
 *
 * @param question that the page answers
 * @param item the item that was understood, if one was asked for and is known
 * @param rows newest first
 * @param before where the page begins
 * @param next where the next page begins; empty on the last
 * @param unread how many of the oldest events searches do not find yet
 * @param open the entry that is shown, if one is; then there are no rows
 */
public record JournalView(
        JournalQuestion question,
        Optional<LocalName> item,
        List<Row> rows,
        long before,
        Optional<Long> next,
        long unread,
        Optional<Detail> open) {
    public JournalView {
        rows = List.copyOf(rows);
    }

    /** One entry is open. */
    static JournalView of(Detail detail) {
        return new JournalView(
                JournalQuestion.RECEIPTS, Optional.empty(), List.of(), 0, Optional.empty(), 0, Optional.of(detail));
    }

    /**
     * An entry as a list shows it.
     *
     * @param sequence its place in the journal
     * @param at when, by the workstation's clock
     * @param operator name of who was signed on; empty where nobody was
     * @param workstation where
     * @param kind what happened, see {@link EventDigest}
     * @param receipt number of its receipt, or of the one it is about
     * @param amount what it came to; positive whichever way it flowed
     * @param words what the sentence for {@code kind} needs besides
     */
    public record Row(
            long sequence,
            Instant at,
            String operator,
            String workstation,
            EventDigest.Kind kind,
            Optional<String> receipt,
            Optional<Money> amount,
            List<String> words) {
        public Row {
            words = List.copyOf(words);
        }
    }

    /**
     * An entry with all that there is to see of it.
     *
     * @param row as the list shows it
     * @param receipt the receipt that it is, or is about
     * @param number that receipt's number
     */
    public record Detail(Row row, Optional<Receipt> receipt, Optional<String> number) {}
}
