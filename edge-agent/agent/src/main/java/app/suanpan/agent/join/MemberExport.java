package app.suanpan.agent.join;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.register.ConsentText;
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
 * @param member the id under which purchases are kept
 * @param number as printed on the card
 * @param phone in full, with its country code; empty where none was given, or where they joined at another box
 * @param phoneVerified whether they came back with it
 * @param verifyBy the first day on which they are forgotten if they do not; empty where there is none
 * @param firstName likewise
 * @param birthday month and day, {@code --05-17}, likewise
 * @param language to speak to them in
 * @param joinedHere whether they joined at this box, which then holds what they told of themselves
 * @param joinedAt when
 * @param touchpoint how, as the journal says it, or empty
 * @param consents the decision that counts about each purpose, with the text it was given to
 * @param guide whose customer they are
 * @param trail what they did since
 */
record MemberExport(
        LocalName store,
        Instant at,
        String member,
        String number,
        String phone,
        boolean phoneVerified,
        Optional<LocalDate> verifyBy,
        String firstName,
        String birthday,
        String language,
        boolean joinedHere,
        Optional<Instant> joinedAt,
        String touchpoint,
        List<Said> consents,
        Optional<Bound> guide,
        MemberTrail trail) {

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
