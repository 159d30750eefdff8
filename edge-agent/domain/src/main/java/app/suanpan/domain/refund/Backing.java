package app.suanpan.domain.refund;

import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.tender.ValueCard;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands behind a sale: the tenders that paid for its goods, with what of each has not gone back yet. Whatever goes back is taken from
 * it, and goods that are exchanged take with them what paid for them: first what was paid from gift cards and by vouchers, then by
 * cards and phones, then over the counter, as if it had gone back. So each minor unit stands behind one sale at a time, and over a sale
 * and all that is exchanged for it no tender ever gets back more than it paid.
 *
 * @param parts tenders to which money goes back, in the order in which it does: gift cards, store credit and vouchers, then cards and
 *     payment codes; of each the sale's own before those that an exchange brought
 * @param counter what is left of what was paid over the counter, minor units; negative where a voucher gave change
 */
public record Backing(List<Part> parts, long counter) {
    public Backing {
        parts = parts.stream().filter(part -> part.left() > 0).toList();
    }

    /**
     * A tender to which money goes back.
     *
     * @param paid the tender
     * @param left what stands behind the sale of it, minor units
     * @param open what has not gone back to the tender for any sale, minor units: an older edition may have given more back for one sale
     *     than stood behind it
     * @param points of points: how many stand for what is left; the parts that it is taken in add up to them, however it is taken
     */
    public record Part(SoldTender paid, long left, long open, long points) {
        private static Part of(SoldTender paid, long open) {
            return new Part(
                    paid,
                    paid.amount(),
                    open,
                    paid.points() == null ? 0 : paid.points().points());
        }

        /** How many points go back with so much of it. */
        public long pointsOf(long amount) {
            return left == 0
                    ? 0
                    : BigInteger.valueOf(points)
                            .multiply(BigInteger.valueOf(amount))
                            .divide(BigInteger.valueOf(left))
                            .longValueExact();
        }

        /** What can go back to it for the sale, minor units. */
        public long toGiveBack() {
            return Math.max(0, Math.min(left, open));
        }

        /** Whether money goes back to it by a terminal or a provider. */
        public boolean isElectronic() {
            return paid.intent() != null;
        }

        /** The gift card or store credit that it is; nothing for any other tender. */
        public Optional<ValueCard> card() {
            return Optional.ofNullable(paid.number()).flatMap(ValueCard::parse);
        }

        private Part less(long amount) {
            return new Part(paid, left - amount, open, points - pointsOf(amount));
        }

        private Part only(long amount) {
            return new Part(paid, amount, open, pointsOf(amount));
        }
    }

    /** Money of which nobody knows where it came from: it goes back over the counter. */
    public static Backing overTheCounter(long amount) {
        return new Backing(List.of(), amount);
    }

    /**
     * What stood behind a sale when it was committed.
     *
     * @param sale the sale
     * @param toCards what has gone back to each of its own electronic payments, for whichever sale
     * @param brought what its exchange tender brought along; {@link #overTheCounter nothing} where it has none
     */
    public static Backing of(Transaction sale, Map<UUID, Long> toCards, Backing brought) {
        List<Part> own = sale.tenders().stream()
                .filter(tender -> tender.intent() != null
                        || tender.number() != null
                        || tender.voucher() != null
                        || tender.points() != null)
                .map(tender -> Part.of(tender, tender.amount() - gone(tender, toCards)))
                .toList();
        List<Part> all = Stream.concat(own.stream(), brought.parts.stream()).toList();
        List<Part> inOrder = Stream.concat(
                        all.stream().filter(part -> !part.isElectronic()),
                        all.stream().filter(Part::isElectronic))
                .toList();
        long paid = sale.tenders().stream()
                        .filter(tender -> !isExchange(tender))
                        .mapToLong(SoldTender::amount)
                        .sum()
                - sale.change();
        return new Backing(inOrder, paid - own.stream().mapToLong(Part::left).sum() + brought.counter);
    }

    private static long gone(SoldTender tender, Map<UUID, Long> toCards) {
        return tender.intent() == null ? 0 : toCards.getOrDefault(tender.intent(), 0L);
    }

    /** Whether a tender stands for the other half of an exchange. */
    public static boolean isExchange(SoldTender tender) {
        return tender.kind().equals("exchange");
    }

    /**
     * What is left once goods came back.
     *
     * @param refund how their money went back
     * @param paymentOf the payment that a refund to a card or wallet, by its intent, was asked of
     */
    public Backing after(Transaction refund, Function<UUID, Optional<UUID>> paymentOf) {
        Backing left = afterPaidBack(refund, paymentOf);
        return left.less(part -> true, exchanged(refund)).left;
    }

    /** What of it the goods took along that were bought instead of those that came back; see {@link #after}. */
    public Backing exchangedBy(Transaction refund, Function<UUID, Optional<UUID>> paymentOf) {
        return afterPaidBack(refund, paymentOf).less(part -> true, exchanged(refund)).taken;
    }

    /** What is left once so much went back to one electronic payment. */
    public Backing afterRefund(UUID payment, long amount) {
        return less(part -> payment.equals(part.paid().intent()), amount).left;
    }

    private Backing afterPaidBack(Transaction refund, Function<UUID, Optional<UUID>> paymentOf) {
        Backing left = this;
        for (SoldTender tender : refund.tenders()) {
            if (!isExchange(tender)) {
                left = left.less(goesTo(tender, paymentOf), tender.amount()).left;
            }
        }
        return new Backing(left.parts, left.counter + refund.change());
    }

    /** What a tender of a return gave back to. For a voucher new store credit is given, with a number that paid nothing. */
    private Predicate<Part> goesTo(SoldTender tender, Function<UUID, Optional<UUID>> paymentOf) {
        if (tender.intent() != null) {
            Optional<UUID> payment = paymentOf.apply(tender.intent());
            return part ->
                    payment.isPresent() && payment.get().equals(part.paid().intent());
        }
        if (tender.points() != null) {
            UUID reservation = tender.points().reservation();
            return part -> part.paid().points() != null
                    && part.paid().points().reservation().equals(reservation);
        }
        String number = tender.number();
        boolean known = parts.stream()
                .anyMatch(part -> number != null && number.equals(part.paid().number()));
        if (known) {
            return part -> number != null && number.equals(part.paid().number());
        }
        return part ->
                (number != null || tender.voucher() != null) && part.paid().voucher() != null;
    }

    private static long exchanged(Transaction refund) {
        return refund.tenders().stream()
                .filter(Backing::isExchange)
                .mapToLong(SoldTender::amount)
                .sum();
    }

    /** From those first; then from the counter, and if that gave less, from the cards and at last from what else there is. */
    private Split less(Predicate<Part> first, long amount) {
        long[] open = {amount};
        long[] taken = new long[parts.size()];
        take(first, open, taken);
        long fromCounter = Math.min(open[0], Math.max(0, counter));
        open[0] -= fromCounter;
        take(Part::isElectronic, open, taken);
        take(part -> true, open, taken);
        List<Part> left = new ArrayList<>();
        List<Part> gone = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            left.add(parts.get(i).less(taken[i]));
            gone.add(parts.get(i).only(taken[i]));
        }
        long over = fromCounter + open[0];
        return new Split(new Backing(left, counter - over), new Backing(gone, over));
    }

    private void take(Predicate<Part> which, long[] open, long[] taken) {
        for (int i = 0; i < taken.length; i++) {
            if (which.test(parts.get(i))) {
                long now = Math.min(open[0], parts.get(i).left() - taken[i]);
                taken[i] += now;
                open[0] -= now;
            }
        }
    }

    private record Split(Backing left, Backing taken) {}

    /** The gift cards, store credit, vouchers and points, each with something left: it goes back for them before anything else does. */
    public List<Part> value() {
        return parts.stream().filter(part -> !part.isElectronic()).toList();
    }

    /** The payments by card and payment code to which something can go back. */
    public List<Part> payments() {
        return parts.stream()
                .filter(part -> part.isElectronic() && part.toGiveBack() > 0)
                .toList();
    }

    /** All that is left, minor units. */
    public long total() {
        return counter + parts.stream().mapToLong(Part::left).sum();
    }
}
