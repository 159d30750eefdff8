package app.suanpan.domain.register;

import java.util.UUID;

/** Finding a member by what they say rather than by what they show. */
public sealed interface MemberCommand extends RegisterCommand
        permits MemberCommand.LookForMembers, MemberCommand.ChooseMember {

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
}
