package app.suanpan.domain.terms;

/**
 * A discount on one line, given by hand.
 *
 * @param line the line's number in its basket
 * @param discount how much
 * @param reason why, as kept in the journal
 */
public record LineDiscount(int line, ManualDiscount discount, String reason) {
    /** What names it as the source of a reduction. */
    public static final String SOURCE = "hand:line";
}
