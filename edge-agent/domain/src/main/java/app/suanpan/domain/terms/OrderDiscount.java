package app.suanpan.domain.terms;

/**
 * A discount on the whole basket, given by hand.
 *
 * @param discount how much; a percentage is of what is due
 * @param reason why, as kept in the journal
 */
public record OrderDiscount(ManualDiscount discount, String reason) {
    /** What names it as the source of a reduction. */
    public static final String SOURCE = "hand:order";
}
