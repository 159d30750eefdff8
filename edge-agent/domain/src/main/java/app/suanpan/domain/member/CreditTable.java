package app.suanpan.domain.member;

import app.suanpan.domain.money.Allocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets the credit for a sale, by who served and whose customer the member is. The table is a brand's data;
 * {@link #STANDARD} is where it starts.
 *
 * @param rows one for each situation
 */
public record CreditTable(Map<Situation, Row> rows) {

    private static final int WHOLE = 10_000;

    /** Who took part in a sale. */
    public enum Situation {
        /** The member's own guide served. */
        SAME_GUIDE,
        /** Another guide of the store in which the member's own guide works. */
        OTHER_GUIDE_SAME_STORE,
        /** A guide of another store than the one in which the member's own guide works. */
        OTHER_GUIDE_OTHER_STORE,
        /** A guide served a customer who has no guide of their own. */
        SERVING_GUIDE_ONLY,
        /** Nobody served; the member's own guide works in this store. */
        OWN_GUIDE_SAME_STORE,
        /** Nobody served; the member's own guide works in another store. */
        OWN_GUIDE_OTHER_STORE,
        /** Nobody served, and the customer has no guide. */
        NOBODY
    }

    /**
     * Shares in basis points, together 10,000.
     *
     * @param serving of the guide who served
     * @param own of the guide whose customer the member is
     * @param store of the store that sold
     */
    public record Row(int serving, int own, int store) {
        public Row {
            if (serving < 0 || own < 0 || store < 0 || serving + own + store != WHOLE) {
                throw new IllegalArgumentException(
                        "The shares of a sale add up to 10,000: %d + %d + %d".formatted(serving, own, store));
            }
        }
    }

    /** The table of the brand that nobody changed. */
    public static final CreditTable STANDARD = new CreditTable(Map.of(
            Situation.SAME_GUIDE, new Row(WHOLE, 0, 0),
            Situation.OTHER_GUIDE_SAME_STORE, new Row(7_000, 3_000, 0),
            Situation.OTHER_GUIDE_OTHER_STORE, new Row(6_000, 3_000, 1_000),
            Situation.SERVING_GUIDE_ONLY, new Row(WHOLE, 0, 0),
            Situation.OWN_GUIDE_SAME_STORE, new Row(0, WHOLE, 0),
            Situation.OWN_GUIDE_OTHER_STORE, new Row(0, 5_000, 5_000),
            Situation.NOBODY, new Row(0, 0, WHOLE)));

    public CreditTable {
        rows = Map.copyOf(new EnumMap<>(rows));
        if (rows.size() != Situation.values().length) {
            throw new IllegalArgumentException("A credit table has a row for every situation");
        }
    }

    /**
     * The shares of a sale. Shares of nothing are left out, so the list has one to three entries, which add up to 10,000.
     *
     * @param serving the guide whose badge was scanned for the sale
     * @param own the guide whose customer the member is
     * @param store id of the store that sold
     */
    public List<CreditShare> shares(Optional<Guide> serving, Optional<Guide> own, String store) {
        Row row = rows.get(situation(serving, own, store));
        List<CreditShare> shares = new ArrayList<>();
        serving.ifPresent(guide -> add(shares, "guide:" + guide.id(), row.serving()));
        own.ifPresent(guide -> add(shares, "guide:" + guide.id(), row.own()));
        add(shares, "store:" + store, row.store());
        return List.copyOf(shares);
    }

    /** Splits an amount in minor units over shares by largest remainder; of equal remainders the first share gets the unit. */
    public static List<Long> split(long amount, List<CreditShare> shares) {
        return Allocation.split(
                amount, shares.stream().map(share -> (long) share.basisPoints()).toList());
    }

    private static Situation situation(Optional<Guide> serving, Optional<Guide> own, String store) {
        if (serving.isEmpty()) {
            return own.map(guide -> guide.store().equals(store)
                            ? Situation.OWN_GUIDE_SAME_STORE
                            : Situation.OWN_GUIDE_OTHER_STORE)
                    .orElse(Situation.NOBODY);
        }
        if (own.isEmpty()) {
            return Situation.SERVING_GUIDE_ONLY;
        }
        if (own.get().id() == serving.get().id()) {
            return Situation.SAME_GUIDE;
        }
        return own.get().store().equals(store) ? Situation.OTHER_GUIDE_SAME_STORE : Situation.OTHER_GUIDE_OTHER_STORE;
    }

    private static void add(List<CreditShare> shares, String party, int basisPoints) {
        if (basisPoints > 0) {
            shares.add(new CreditShare(party, basisPoints));
        }
    }
}
