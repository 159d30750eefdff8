package app.suanpan.domain.join;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Purpose;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a visit comes to, for the store to commit. */
public sealed interface JoinRequest {

    /** Where it happened. */
    Touchpoint touchpoint();

    /** Somebody joins, or comes back. */
    sealed interface Joining extends JoinRequest {
        /** Number of the guide whose badge started it, if one did; {@link Binding#NO_GUIDE} where somebody wants none. */
        Optional<Long> guide();
    }

    /** Somebody who is known to be a member decides about their own data. */
    sealed interface Mine extends JoinRequest {
        /** Who, by what they showed. */
        ShownCards cards();

        /** The id whose card was shown last. */
        default UUID member() {
            return cards().last();
        }
    }

    /**
     * Somebody wants to be a member. If their phone number is a member's already they are that member, and their answers are
     * not taken: anybody can type anybody's number.
     *
     * @param data what they told us; nothing for "card only" and for children
     * @param granted the purposes that were ticked; the others are refused
     * @param language {@code zh} or {@code en}: of the texts that were shown, and to be spoken to in
     */
    record Enrol(PersonalData data, Set<Purpose> granted, String language, Touchpoint touchpoint, Optional<Long> guide)
            implements Joining {
        public Enrol {
            granted = Set.copyOf(granted);
        }

        /** What remains for somebody younger than fourteen: a card that names nobody and allows nothing. */
        static Enrol anonymous(String language, Touchpoint touchpoint, Optional<Long> guide) {
            return new Enrol(PersonalData.NONE, Set.of(), language, touchpoint, guide);
        }

        /**
         * The request of somebody who answered all questions.
         *
         * @param fourteenOrOlder if not, nothing of the rest is kept
         */
        public static Enrol of(
                boolean fourteenOrOlder,
                PersonalData data,
                Set<Purpose> granted,
                String language,
                Touchpoint touchpoint,
                Optional<Long> guide) {
            return fourteenOrOlder
                    ? new Enrol(data, granted, language, touchpoint, guide)
                    : anonymous(language, touchpoint, guide);
        }
    }

    /**
     * A member came back.
     *
     * @param member who
     * @param proven whether they showed their card or code, as opposed to typing a phone number
     */
    record Return(UUID member, boolean proven, Touchpoint touchpoint, Optional<Long> guide) implements Joining {}

    /**
     * Grants or withdraws one purpose.
     *
     * @param language of the text that was shown
     */
    record DecideConsent(ShownCards cards, Purpose purpose, boolean granted, String language, Touchpoint touchpoint)
            implements Mine {}

    /**
     * Wants another guide, or none.
     *
     * @param chosen number of the guide, or {@link Binding#NO_GUIDE}
     */
    record ChangeGuide(ShownCards cards, long chosen, Touchpoint touchpoint) implements Mine {}

    /** Wants to be forgotten. */
    record Erase(ShownCards cards, Touchpoint touchpoint) implements Mine {}
}
