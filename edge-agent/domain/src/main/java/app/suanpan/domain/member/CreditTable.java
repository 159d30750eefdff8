package app.suanpan.domain.member;

import app.suanpan.domain.money.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets the credit for a sale, by who served and whose customer the member is. The table is a shop's data, and has versions; {@link
 * #STANDARD} holds where nobody said another.
 *
 * @param version a name for it, which every sale under it carries
 * @param from the first business day that it holds on
 * @param rows one for each situation
 */
public record CreditTable(String version, LocalDate from, Map<Situation, Row> rows) {

    private static final int WHOLE = 10_000;
    private static final int LONGEST_NAME = 40;

    /** Who took part in a sale. */
    public enum Situation {
        /** The member's own guide served. */
        SAME_GUIDE(true, false),
        /** Another guide of the store in which the member's own guide works. */
        OTHER_GUIDE_SAME_STORE(true, true),
        /** A guide of another store than the one in which the member's own guide works. */
        OTHER_GUIDE_OTHER_STORE(true, true),
        /** A guide served a customer who has no guide of their own. */
        SERVING_GUIDE_ONLY(true, false),
        /** Nobody served; the member's own guide works in this store. */
        OWN_GUIDE_SAME_STORE(false, true),
        /** Nobody served; the member's own guide works in another store. */
        OWN_GUIDE_OTHER_STORE(false, true),
        /** Nobody served, and the customer has no guide. */
        NOBODY(false, false);

        private final boolean serving;
        private final boolean own;

        /** @param own whether there is an own guide who is not the one who serves */
        Situation(boolean serving, boolean own) {
            this.serving = serving;
            this.own = own;
        }

        /** Whoever is not there can be given nothing: the shares of a sale would not add up. */
        private Optional<String> wrongWith(Row row) {
            if (!serving && row.serving() > 0) {
                return Optional.of("nobody serves in " + this + ", so serving has to be 0");
            }
            return !own && row.own() > 0
                    ? Optional.of("there is no other guide in " + this + ", so own has to be 0")
                    : Optional.empty();
        }
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
            if (serving < 0 || own < 0 || store < 0) {
                throw new IllegalArgumentException("a share is from 0 to 10000");
            }
            if ((long) serving + own + store != WHOLE) {
                throw new IllegalArgumentException("the shares have to add up to 10000, and %d + %d + %d are %d"
                        .formatted(serving, own, store, (long) serving + own + store));
            }
        }
    }

    /** The table of a shop that has none of its own. */
    public static final CreditTable STANDARD = new CreditTable(
            "standard",
            LocalDate.MIN,
            Map.of(
                    Situation.SAME_GUIDE, new Row(WHOLE, 0, 0),
                    Situation.OTHER_GUIDE_SAME_STORE, new Row(7_000, 3_000, 0),
                    Situation.OTHER_GUIDE_OTHER_STORE, new Row(6_000, 3_000, 1_000),
                    Situation.SERVING_GUIDE_ONLY, new Row(WHOLE, 0, 0),
                    Situation.OWN_GUIDE_SAME_STORE, new Row(0, WHOLE, 0),
                    Situation.OWN_GUIDE_OTHER_STORE, new Row(0, 5_000, 5_000),
                    Situation.NOBODY, new Row(0, 0, WHOLE)));

    /** Refuses a table that lacks a situation, or that gives something to somebody who is not there. */
    public CreditTable {
        if (version.isBlank() || version.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a version has a name of at most " + LONGEST_NAME + " characters");
        }
        rows = Map.copyOf(rows);
        for (Situation situation : Situation.values()) {
            Row row = rows.get(situation);
            if (row == null) {
                throw new IllegalArgumentException("it does not say who gets the credit in " + situation);
            }
            situation.wrongWith(row).ifPresent(why -> {
                throw new IllegalArgumentException(why);
            });
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
        serving.ifPresent(guide -> shares.add(CreditShare.ofGuide(guide, row.serving())));
        own.ifPresent(guide -> shares.add(CreditShare.ofGuide(guide, row.own())));
        shares.add(CreditShare.ofStore(store, row.store()));
        return shares.stream().filter(share -> share.basisPoints() > 0).toList();
    }

    /** Splits an amount in minor units over shares by largest remainder; of equal remainders the first share gets the unit. */
    public static List<Long> split(long amount, List<CreditShare> shares) {
        return Allocation.split(
                amount, shares.stream().map(share -> (long) share.basisPoints()).toList());
    }

    /** The shares with their parts of what was earned. */
    public static List<CreditShare> of(long amount, List<CreditShare> shares) {
        return backOf(0, amount, shares);
    }

    /**
     * The same of what comes back: to the unit what is left to each once more has come back, so that all returns of a sale together take
     * from everybody what the sale gave them.
     *
     * @param before what came back of the sale already
     * @param back what comes back now
     */
    public static List<CreditShare> backOf(long before, long back, List<CreditShare> shares) {
        if (shares.isEmpty()) {
            return shares;
        }
        List<Long> were = split(before, shares);
        List<Long> are = split(Math.addExact(before, back), shares);
        List<CreditShare> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            parts.add(shares.get(i).of(are.get(i) - were.get(i)));
        }
        return List.copyOf(parts);
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
}
