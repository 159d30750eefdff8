package app.suanpan.domain.register;

import java.util.UUID;

/** Finding a member by what they say rather than by what they show, making one of whoever is none yet, and giving them something to show. */
public sealed interface MemberCommand extends RegisterCommand
        permits MemberCommand.LookForMembers,
                MemberCommand.ChooseMember,
                MemberCommand.BeginJoin,
                MemberCommand.JoinMember,
                MemberCommand.PrintCard {

    /**
     * Looks for members by first name, the end of a phone number, or both; who answers stands in
     * {@link RegisterState#matching()} until the next command.
     */
    record LookForMembers(String text) implements MemberCommand {
        public LookForMembers {
            text = OneLine.of(text);
        }
    }

    /** Puts one of those who were found on the basket. */
    record ChooseMember(UUID member) implements MemberCommand {}

    /**
     * Somebody wants to join by this phone number. If it is a member's already they are on the basket, and the guide who serves has
     * asked for them; otherwise {@link RegisterState#joinTerms()} says what they are to be told first.
     */
    record BeginJoin(String phone) implements MemberCommand {
        public BeginJoin {
            phone = OneLine.of(phone);
        }
    }

    /**
     * Makes a member and puts them on the basket. Whoever is younger than fourteen gets a card that names nobody.
     *
     * @param phone as the customer says it; not kept of somebody younger than fourteen
     * @param language {@code zh} or {@code en}: of the words that were on the screen
     * @param noGuide whether the customer wants no guide, whoever serves
     */
    record JoinMember(String phone, boolean fourteenOrOlder, String language, boolean noGuide)
            implements MemberCommand {
        public JoinMember {
            phone = OneLine.of(phone);
        }

        /** Somebody who says nothing about a guide. */
        public JoinMember(String phone, boolean fourteenOrOlder, String language) {
            this(phone, fourteenOrOlder, language, false);
        }
    }

    /** Prints a card for the member on the basket, who wants none on a phone. */
    record PrintCard() implements MemberCommand {}
}
