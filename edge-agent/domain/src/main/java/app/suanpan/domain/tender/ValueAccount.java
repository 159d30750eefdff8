package app.suanpan.domain.tender;

/**
 * What this box knows of a gift card or store credit.
 *
 * @param balance what was put on it here less what was taken off it here, minor units; negative where it was put on elsewhere
 * @param issuedHere whether all that was ever put on it was put on here
 */
public record ValueAccount(long balance, boolean issuedHere) {
    /** Never seen here. */
    public static final ValueAccount UNKNOWN = new ValueAccount(0, false);

    /**
     * What may be taken off it.
     *
     * @param floor how much the store trusts a card that it knows nothing of, in all
     */
    public long available(long floor) {
        return Math.max(0, issuedHere ? balance : balance + floor);
    }
}
