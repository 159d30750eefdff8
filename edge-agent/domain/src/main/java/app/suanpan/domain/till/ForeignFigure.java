package app.suanpan.domain.till;

import org.jspecify.annotations.Nullable;

/**
 * Foreign cash of one currency in a shift: what of it should be in the till.
 *
 * @param currency ISO 4217 code
 * @param count how often it was taken
 * @param amount what was taken, minor units of that currency like all that follows {@code worth}
 * @param worth what it was taken for, minor units of the store's currency
 * @param opening what the till started with; null in older events like what follows, and where there was none
 * @param paidIn Σ put in without a sale
 * @param paidOut Σ taken out without a sale
 * @param pickup Σ taken to the safe
 */
public record ForeignFigure(
        String currency,
        long count,
        long amount,
        long worth,
        @Nullable Long opening,
        @Nullable Long paidIn,
        @Nullable Long paidOut,
        @Nullable Long pickup) {
    /** Of a till that started without any, and in which nothing moved. */
    public ForeignFigure(String currency, long count, long amount, long worth) {
        this(currency, count, amount, worth, null, null, null, null);
    }

    /** What should be in the till. */
    public long expected() {
        return Math.addExact(
                Math.addExact(or0(opening), amount), or0(paidIn) - Math.addExact(or0(paidOut), or0(pickup)));
    }

    /** Both of one currency together. */
    public ForeignFigure plus(ForeignFigure more) {
        return new ForeignFigure(
                currency,
                count + more.count,
                amount + more.amount,
                worth + more.worth,
                sum(opening, more.opening),
                sum(paidIn, more.paidIn),
                sum(paidOut, more.paidOut),
                sum(pickup, more.pickup));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null && other == null ? null : Long.valueOf(or0(one) + or0(other));
    }

    private static long or0(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }
}
