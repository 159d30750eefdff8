package app.suanpan.domain.till;

import app.suanpan.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Money as it was counted: note by note, or as a sum.
 *
 * @param total what it comes to
 * @param pieces what it is made of, none twice; empty where only the sum was said
 */
public record TillCount(Money total, List<Pieces> pieces) {
    /** More of one kind than any till holds. */
    private static final long MOST_PIECES = 1_000_000;

    public TillCount {
        pieces = List.copyOf(pieces);
    }

    /** Money of which only the sum is known. */
    public static TillCount of(Money sum) {
        return new TillCount(sum, List.of());
    }

    /** Money of which every piece is known; kinds of which there are none are left out. */
    public static TillCount of(List<Pieces> pieces, Currency currency) {
        List<Pieces> there = pieces.stream().filter(kind -> kind.count() != 0).toList();
        long sum = there.stream()
                .mapToLong(kind -> Math.multiplyExact(kind.denomination(), kind.count()))
                .reduce(0, Math::addExact);
        return new TillCount(new Money(sum, currency), there);
    }

    /**
     * Whether it may be believed: the pieces, if they are named, exist and add up to the sum.
     *
     * @param denominations the notes and coins of its currency
     */
    public boolean isPlausible(List<Long> denominations) {
        if (pieces.isEmpty()) {
            return true;
        }
        boolean known = pieces.stream()
                .allMatch(kind ->
                        kind.count() > 0 && kind.count() <= MOST_PIECES && denominations.contains(kind.denomination()));
        return known
                && kinds().distinct().count() == pieces.size()
                && of(pieces, total.currency()).equals(this);
    }

    private Stream<Long> kinds() {
        return pieces.stream().map(Pieces::denomination);
    }
}
