package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.PhoneStanding;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Members and guides as the register looks them up: by what a customer says, shows or was found by before. Answers come from
 * the store's own disk, so they need no network, and a member who joined a moment ago is found.
 */
public interface MemberDirectory {

    /** The member with this id, which may be that of a twin: {@link MemberView#survivor} says who they are. Empty for a member who was erased. */
    Optional<MemberView> byId(UUID member);

    /** The member with this member number. */
    Optional<MemberView> byNumber(long number);

    /** Whether the text is a phone number that exists, however it is written. */
    boolean isPhone(String typed);

    /** The member with this phone number, however it is written; empty too where it is none. */
    Optional<MemberView> byPhone(String typed);

    /** The member whose card says this token; empty where the token is not ours or the member is unknown. */
    Optional<MemberView> byCard(String token);

    /**
     * The member whose dynamic code this is at this time. A code that was shown is remembered, and so is a wrong one.
     *
     * @param workstation where it is shown: a code is good at one lane
     */
    CodeAnswer byCode(String digits, String workstation, Instant now);

    /** Whether this member was here and was erased; false where a directory keeps no such list. */
    default boolean isErased(UUID member) {
        return false;
    }

    /** Whether the card with this token was a member's who was erased. */
    default boolean isErasedCard(String token) {
        return false;
    }

    /**
     * The members who answer a first name as it is said or written, the last figures of a phone number, or both; a member number
     * and a whole phone number too. Never more than {@link MatchingMembers#MOST}.
     */
    MatchingMembers matching(String typed);

    /** The guide whose badge says this token; empty where the token is not ours, was revoked, or its guide has left. */
    Optional<Guide> byBadge(String token);

    /** The guide with this number, also one who has left: past sales still name them. */
    Optional<Guide> guide(long id);

    /**
     * Another id of a member who joined more than once.
     *
     * @param id the id
     * @param number the member number that goes with it
     */
    record Twin(UUID id, long number) {}

    /**
     * A member as a screen may see them, and what a sale has to know.
     *
     * @param id the id by which they were found; of who joined more than once, one of several
     * @param number the member number that goes with it
     * @param greeting first name, or empty
     * @param maskedPhone for example 138****1234, or empty
     * @param guide the guide whose own customer the member is, if any
     * @param tier such as {@code gold}, as promotions name it; empty for none
     * @param birthMonth the month of their birthday, if they told it here
     * @param survivor the id under which they are one member, whichever of theirs they came with
     * @param twins their other ids and numbers; what they did under any of them, they did
     * @param phone whether their phone number is known to be theirs
     */
    record MemberView(
            UUID id,
            long number,
            String greeting,
            String maskedPhone,
            Optional<Guide> guide,
            String tier,
            Optional<Month> birthMonth,
            UUID survivor,
            List<Twin> twins,
            PhoneStanding phone) {

        /** Keeps a copy of the list. */
        public MemberView {
            twins = List.copyOf(twins);
        }

        /** A member of no tier who joined once. */
        public MemberView(UUID id, long number, String greeting, String maskedPhone, Optional<Guide> guide) {
            this(
                    id,
                    number,
                    greeting,
                    maskedPhone,
                    guide,
                    "",
                    Optional.empty(),
                    id,
                    List.of(),
                    PhoneStanding.NO_NUMBER);
        }

        /** Every id under which they joined, the one they came with first. */
        public List<UUID> ids() {
            return Stream.concat(Stream.of(id), twins.stream().map(Twin::id)).toList();
        }

        /** The number on every card of theirs, that of the one they came with first. */
        public List<Long> numbers() {
            return Stream.concat(Stream.of(number), twins.stream().map(Twin::number))
                    .toList();
        }

        /** The same member in this tier; empty for none. */
        public MemberView in(String newTier) {
            return new MemberView(
                    id, number, greeting, maskedPhone, guide, newTier, birthMonth, survivor, twins, phone);
        }

        /** The same member, of whose birthday the month is known. */
        public MemberView bornIn(Optional<Month> month) {
            return new MemberView(id, number, greeting, maskedPhone, guide, tier, month, survivor, twins, phone);
        }

        /** The same member, who joined more than once. */
        public MemberView oneWith(UUID surviving, List<Twin> others) {
            return new MemberView(id, number, greeting, maskedPhone, guide, tier, birthMonth, surviving, others, phone);
        }

        /** The same member, of whose number this is known. */
        public MemberView reachedBy(PhoneStanding standing) {
            return new MemberView(
                    id, number, greeting, maskedPhone, guide, tier, birthMonth, survivor, twins, standing);
        }

        /** As the checkout's member strip shows it. */
        public RegisterState.MemberStrip strip() {
            Optional<LocalName> firstName = guide.map(Guide::firstName);
            return new RegisterState.MemberStrip(
                    greeting,
                    MemberNumber.display(number),
                    maskedPhone,
                    firstName,
                    tier,
                    Optional.empty(),
                    false,
                    List.of(),
                    phone.isUnverified());
        }
    }
}
