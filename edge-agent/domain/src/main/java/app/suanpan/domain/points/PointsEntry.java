package app.suanpan.domain.points;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.tender.TenderPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a member's points. It is written once and means the same wherever it is read: who says it twice says it once, and nothing in
 * it depends on what was said before.
 *
 * @param transaction where it comes from: a sale, a return, what undid a sale, or a reservation
 * @param kind what it says
 * @param lot which points: those that this sale earned; of goods without a receipt the return itself, which earned none; of points that
 *     came back the reservation under which they had been used
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
        RELEASED,
        /** Goods came back that were paid with points: these are there again, under the reservation as their lot. */
        GIVEN_BACK
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

    /** What an event says of members' points: what it brought or took back, and what of it was paid with points. */
    public static List<Of> of(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> of(sale.sale(), Kind.EARNED, sale.sale().id());
            case ReturnCompleted back ->
                of(
                        back.refund(),
                        Kind.TAKEN_BACK,
                        back.original() == null ? back.refund().id() : back.original());
            case SalePostVoided undone -> of(undone.reversal(), Kind.TAKEN_BACK, undone.sale());
            default -> List.of();
        };
    }

    /** The same of a transaction that is not committed yet. */
    public static List<Of> of(Transaction body, Kind kind, UUID lot) {
        List<Of> said = new ArrayList<>();
        UUID member = body.member();
        SoldPoints points = body.points();
        if (member != null && points != null && points.points() != 0) {
            said.add(new Of(
                    member, new PointsEntry(body.id(), kind, lot, points.points(), points.from(), points.until())));
        }
        Map<UUID, TenderPoints> back = new LinkedHashMap<>();
        for (SoldTender tender : body.tenders()) {
            TenderPoints paid = tender.points();
            if (paid != null && kind == Kind.EARNED) {
                paid.lots()
                        .forEach(part -> said.add(new Of(
                                paid.member(),
                                new PointsEntry(
                                        paid.reservation(),
                                        Kind.SPENT,
                                        part.lot(),
                                        part.points(),
                                        part.from(),
                                        part.until()))));
            } else if (paid != null && paid.points() > 0) {
                back.merge(paid.reservation(), paid, (one, more) -> one.back(one.points() + more.points()));
            }
        }
        back.values()
                .forEach(paid -> said.add(new Of(
                        paid.member(),
                        new PointsEntry(
                                body.id(),
                                Kind.GIVEN_BACK,
                                paid.reservation(),
                                paid.points(),
                                paid.from(),
                                paid.until()))));
        return said;
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
