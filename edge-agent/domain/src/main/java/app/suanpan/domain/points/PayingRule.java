package app.suanpan.domain.points;

import java.math.BigInteger;

/**
 * What points are worth when somebody pays with them. Only whole points are taken, for whole minor units, and never more points than that
 * amount costs.
 *
 * @param points so many ...
 * @param amount ... pay so many minor units
 * @param atMostPercent how much of what goods cost can be paid with points at most
 * @param earns whether what was paid with points earns points again
 */
public record PayingRule(long points, long amount, int atMostPercent, boolean earns) {
    private static final long MOST = 1_000_000;
    private static final int HUNDRED = 100;

    /** Refuses what nobody can pay by. */
    public PayingRule {
        require(points > 0 && points <= MOST, "pay: points has to be from 1 to " + MOST);
        require(amount > 0 && amount <= MOST, "pay: amount has to be from 1 to " + MOST);
        require(atMostPercent > 0 && atMostPercent <= HUNDRED, "pay: atMostPercent is from 1 to 100");
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /**
     * So many points for so much.
     *
     * @param points how many
     * @param amount what they pay, minor units
     */
    public record Worth(long points, long amount) {
        /** Nothing for nothing. */
        public static final Worth NOTHING = new Worth(0, 0);
    }

    /**
     * As much as can be paid: no more than is open, by no more points than there are.
     *
     * @param have how many points can be used
     * @param open minor units that can be paid with points
     */
    public Worth most(long have, long open) {
        long fitting = Math.min(have, share(open, points, amount, false));
        long worth = fitting <= 0 ? 0 : share(fitting, amount, points, false);
        return worth <= 0 ? Worth.NOTHING : new Worth(share(worth, points, amount, true), worth);
    }

    /** How much of what goods cost can be paid with points, minor units. */
    public long ofGoods(long cost) {
        return share(Math.max(0, cost), atMostPercent, HUNDRED, false);
    }

    private static long share(long whole, long of, long in, boolean up) {
        BigInteger[] parts =
                BigInteger.valueOf(whole).multiply(BigInteger.valueOf(of)).divideAndRemainder(BigInteger.valueOf(in));
        return parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
    }
}
