package app.suanpan.agent.join;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.ledger.member.MemberTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that this box holds of a member, as the member takes it along: the file that is saved is this record in JSON.
 *
 * @param store which shop says so
 * @param at when
 * @param member the id under which they are one member, whichever of their cards they came with
 * @param phoneVerified whether they came back with the phone number that they gave
 * @param verifyBy the first day on which they are forgotten if they do not; empty where there is none
 * @param guide whose customer they are
 * @param consents the decision that counts about each purpose, whichever card it was made with
 * @param cards each time that they joined, the card that was shown first
 * @param cardsNotShown how many more cards there are of which nothing stands here, because they have to be shown
 * @param coupons those that were given to the cards, the ones that can be used first, as far as is known here
 * @param points what they have at all cards together, and what was said of them at other boxes where no card is missing; empty where nobody
 *     gives any
 */
record MemberExport(
        LocalName store,
        Instant at,
        String member,
        boolean phoneVerified,
        Optional<LocalDate> verifyBy,
        Optional<Bound> guide,
        List<Said> consents,
        List<Card> cards,
        int cardsNotShown,
        List<MemberHoldings.Coupon> coupons,
        Optional<MemberHoldings.Points> points) {

    /**
     * What is kept under one card.
     *
     * @param id under which purchases are kept
     * @param number as printed on the card
     * @param phone in full, with its country code; empty where none was given, or where they joined at another box
     * @param firstName likewise
     * @param birthday month and day, {@code --05-17}, likewise
     * @param language to speak to them in
     * @param joinedHere whether they joined at this box, which then holds what they told of themselves
     * @param joinedAt when
     * @param touchpoint how, as the journal says it, or empty
     * @param consents the last decision about each purpose with this card
     * @param trail what they did with it
     */
    record Card(
            String id,
            String number,
            String phone,
            String firstName,
            String birthday,
            String language,
            boolean joinedHere,
            Optional<Instant> joinedAt,
            String touchpoint,
            List<Consent> consents,
            MemberTrail trail) {}

    /**
     * A purpose and what counts about it.
     *
     * @param today the words as they are on the screens now
     * @param decision with the edition and the hash of the words that were on the screen then; empty where this box does not know
     */
    record Said(ConsentText today, Optional<Consent> decision) {}

    /**
     * Whose customer a member is.
     *
     * @param guide the guide's first name
     * @param since when it was decided
     * @param protectedUntil until when nobody else may take them
     * @param expiresAt when it ends by itself
     */
    record Bound(LocalName guide, Instant since, Optional<Instant> protectedUntil, Optional<Instant> expiresAt) {}
}
