package app.suanpan.domain.register;

import app.suanpan.domain.member.Purpose;

/** What members ask of a kiosk about their own data. Only whoever is known to be that member is answered. */
public sealed interface MyDataCommand extends JoinCommand {

    /** Shows what the store holds. */
    record ShowMyData() implements MyDataCommand {}

    /**
     * Grants or withdraws one purpose.
     *
     * @param purpose which
     * @param granted from now on
     * @param language of the text that was shown
     */
    record DecideConsent(Purpose purpose, boolean granted, String language) implements MyDataCommand {}

    /** Shows points, coupons and other cards. */
    record ShowHoldings() implements MyDataCommand {}

    /** Shows the guides among whom the member may choose. */
    record ShowGuides() implements MyDataCommand {}

    /** Chooses a guide. */
    record ChooseGuide(long guide) implements MyDataCommand {}

    /** Wants no guide. */
    record ChooseNoGuide() implements MyDataCommand {}

    /** Shows a code by which the member's own phone takes everything along. */
    record TakeAlong() implements MyDataCommand {}

    /** Asks to be forgotten; the store asks back once. */
    record AskToBeErased() implements MyDataCommand {}

    /** Yes, for good. */
    record Erase() implements MyDataCommand {}
}
