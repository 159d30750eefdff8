package app.suanpan.domain.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is looked for in a journal. All that is said must hold; what is left empty does not matter.
 *
 * @param receiptsOnly whether only what has a receipt is of interest: sales, returns and whatever else ends on paper
 * @param from happened then or later, by the workstation's clock
 * @param until happened before
 * @param least at least this amount, minor units, whichever way it flowed
 * @param most at most this amount
 * @param item the store's code of an item on it
 * @param member id of the member on it
 * @param operator id of who was signed on
 * @param receipt its receipt number
 */
public record JournalSearch(
        boolean receiptsOnly,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> least,
        Optional<Long> most,
        Optional<String> item,
        Optional<UUID> member,
        Optional<String> operator,
        Optional<String> receipt) {

    /** Everything that happened. */
    public static final JournalSearch EVERYTHING = all(false);

    /** Everything that has a receipt. */
    public static final JournalSearch RECEIPTS = all(true);

    private static JournalSearch all(boolean receiptsOnly) {
        return new JournalSearch(
                receiptsOnly,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, of these times only. */
    public JournalSearch between(Optional<Instant> start, Optional<Instant> end) {
        return new JournalSearch(receiptsOnly, start, end, least, most, item, member, operator, receipt);
    }

    /** The same, with an amount from {@code low} to {@code high}, both included. */
    public JournalSearch amounting(long low, long high) {
        return new JournalSearch(
                receiptsOnly, from, until, Optional.of(low), Optional.of(high), item, member, operator, receipt);
    }

    /** The same, with this item on it. */
    public JournalSearch withItem(String code) {
        return new JournalSearch(receiptsOnly, from, until, least, most, Optional.of(code), member, operator, receipt);
    }

    /** The same, with this member on it. */
    public JournalSearch withMember(UUID id) {
        return new JournalSearch(receiptsOnly, from, until, least, most, item, Optional.of(id), operator, receipt);
    }

    /** The same, with this operator signed on. */
    public JournalSearch by(String operatorId) {
        return new JournalSearch(
                receiptsOnly, from, until, least, most, item, member, Optional.of(operatorId), receipt);
    }

    /** The same, with this receipt number. */
    public JournalSearch withReceipt(String number) {
        return new JournalSearch(receiptsOnly, from, until, least, most, item, member, operator, Optional.of(number));
    }

    /** Whether an event answers: what every index of a journal has to agree with. */
    public boolean isAnsweredBy(JournalEvent event) {
        EventDigest digest = EventDigest.of(event);
        Instant at = event.header().at();
        boolean inTime = from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
        boolean ofAmount = (least.isEmpty() && most.isEmpty())
                || digest.amount()
                        .filter(amount ->
                                amount >= least.orElse(Long.MIN_VALUE) && amount <= most.orElse(Long.MAX_VALUE))
                        .isPresent();
        return inTime
                && ofAmount
                && (!receiptsOnly || digest.hasReceipt())
                && item.filter(code -> !digest.items().contains(code)).isEmpty()
                && (member.isEmpty() || member.equals(digest.member()))
                && operator.filter(id -> !id.equals(event.header().operator())).isEmpty()
                && (receipt.isEmpty() || receipt.equals(digest.receipt()));
    }
}
