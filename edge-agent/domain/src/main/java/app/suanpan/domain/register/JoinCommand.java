package app.suanpan.domain.register;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Purpose;
import java.util.Set;

/** Everything a customer, or the staff, can ask of the kiosk. */
public sealed interface JoinCommand
        permits JoinCommand.Scan,
                JoinCommand.Begin,
                JoinCommand.GivePhone,
                JoinCommand.CardOnly,
                JoinCommand.NoGuide,
                JoinCommand.Decide,
                JoinCommand.Solve,
                JoinCommand.Back,
                JoinCommand.StartOver,
                MyDataCommand,
                StaffCommand {

    /** Something was held before the kiosk's camera or scanner. */
    record Scan(ScanInput input) implements JoinCommand {}

    /** Begins without a guide's badge. */
    record Begin() implements JoinCommand {}

    /** The phone number as typed, in any spelling. */
    record GivePhone(String phone) implements JoinCommand {}

    /** Goes on without the guide who says hello, and wants no other. */
    record NoGuide() implements JoinCommand {}

    /** Joins with a card and no phone number. */
    record CardOnly() implements JoinCommand {}

    /**
     * The customer's decisions, and the end of the questions.
     *
     * @param fourteenOrOlder no makes it an anonymous card
     * @param granted the purposes that were ticked; the others are refused
     * @param firstName as the customer wants to be greeted, possibly empty
     * @param language of the texts that were shown
     */
    record Decide(boolean fourteenOrOlder, Set<Purpose> granted, String firstName, String language)
            implements JoinCommand {
        public Decide {
            granted = Set.copyOf(granted);
        }
    }

    /** The answer to {@link JoinState.Question.Puzzle}, as typed. */
    record Solve(String answer) implements JoinCommand {}

    /** One question back. */
    record Back() implements JoinCommand {}

    /** Forgets everything and starts over; also what an idle kiosk does. */
    record StartOver() implements JoinCommand {}
}
