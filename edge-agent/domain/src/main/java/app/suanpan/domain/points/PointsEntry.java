package app.suanpan.domain.points;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.Transaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a member's points. It is written once and means the same wherever it is read: who says it twice says it once, and nothing in
 * it depends on what was said before.
 *
 * @param transaction where it comes from: a sale, a return, what undid a sale, or a reservation
 * @param kind what it says
 * @param lot which points: those that this sale earned; of goods without a receipt the return itself, which earned none
 * @param points how many, positive
 * @param from the first business day on which those points can be used
 * @param until the first business day on which they can be used no more, or, where they are reserved, are reserved no more; null for never
 */
public record PointsEntry(
        UUID transaction,
        Kind kind,
        UUID lot,
        long points,
        LocalDate from,
        @Nullable LocalDate until) {
    static final Comparator<PointsEntry> ORDER = Comparator.comparing(PointsEntry::transaction)
            .thenComparing(PointsEntry::kind)
            .thenComparing(PointsEntry::lot)
            .thenComparingLong(PointsEntry::points)
            .thenComparing(PointsEntry::from)
            .thenComparing(PointsEntry::end);

    /** What is said of points. */
    public enum Kind {
        /** A sale brought them. */
        EARNED,
        /** Goods came back, and took them along. */
        TAKEN_BACK,
        /** They are kept for somebody who is about to use them. */
        RESERVED,
        /** What was reserved was used. */
        SPENT,
        /** What was reserved is free again. */
        RELEASED
    }

    /**
     * What makes two facts one.
     *
     * @param transaction where it comes from
     * @param kind what it says
     * @param lot which points
     */
    public record Key(UUID transaction, Kind kind, UUID lot) implements Comparable<Key> {
        private static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::transaction).thenComparing(Key::kind).thenComparing(Key::lot);

        /** An order of facts, the same everywhere; it says nothing of times. */
        @Override
        public int compareTo(Key other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** An entry and whose it is. */
    public record Of(UUID member, PointsEntry entry) {}

    /** What makes it the fact that it is. */
    public Key key() {
        return new Key(transaction, kind, lot);
    }

    /** What an event says of a member's points; nothing where it says nothing. */
    public static Optional<Of> of(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> of(sale.sale(), Kind.EARNED, sale.sale().id());
            case ReturnCompleted back ->
                of(
                        back.refund(),
                        Kind.TAKEN_BACK,
                        back.original() == null ? back.refund().id() : back.original());
            case SalePostVoided undone -> of(undone.reversal(), Kind.TAKEN_BACK, undone.sale());
            default -> Optional.empty();
        };
    }

    /** The same of a transaction that is not committed yet. */
    public static Optional<Of> of(Transaction body, Kind kind, UUID lot) {
        UUID member = body.member();
        SoldPoints points = body.points();
        return member == null || points == null || points.points() == 0
                ? Optional.empty()
                : Optional.of(new Of(
                        member, new PointsEntry(body.id(), kind, lot, points.points(), points.from(), points.until())));
    }

    /** Of two that say they are the same, always the same one. */
    static PointsEntry first(PointsEntry one, PointsEntry other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** The same points, and something else said of them. */
    public PointsEntry as(Kind said) {
        return new PointsEntry(transaction, said, lot, points, from, until);
    }

    /** The last day of all where it never ends. */
    LocalDate end() {
        return until == null ? LocalDate.MAX : until;
    }

    boolean isOpen(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }
}
