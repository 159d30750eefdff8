package app.suanpan.checkout.member;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;

/**
 * The one question before somebody is a member: whether they are old enough to be one by name, and where a guide serves, whether they want to be
 * that guide's. Above it stands what they are to be
 * told. What else they may allow is asked of nobody at a checkout: it is the customer's to say, and not across a counter.
 */
final class JoinQuestion {

    private JoinQuestion() {}

    /**
     * Opens the question.
     *
     * @param phone as it was typed
     * @param terms what membership is
     * @param served whether a guide serves, whose customer they would become: then they may say that they want none
     */
    static void ask(Workplace place, String phone, LocalName terms, boolean served) {
        AnswerList answers = new AnswerList(
                        place,
                        "keys.join",
                        "join.age",
                        state -> state.phase() instanceof Phase.Selling || state.phase() instanceof Phase.Tendering)
                .wide();
        answers.say(place.texts()
                .derive(t -> t.text("join.say", terms.in(t.language().code()))));
        answers.add(Action.of("join-yes", "join.yes", "1", () -> join(place, phone, true, false)), Kind.MAIN);
        answers.add(Action.of("join-young", "join.young", "2", () -> join(place, phone, false, false)));
        if (served) {
            answers.add(Action.of("join-yes-alone", "join.yes-alone", "3", () -> join(place, phone, true, true)));
            answers.add(Action.of("join-young-alone", "join.young-alone", "4", () -> join(place, phone, false, true)));
        }
        place.panels().open(answers);
    }

    private static void join(Workplace place, String phone, boolean fourteenOrOlder, boolean noGuide) {
        place.panels().close();
        place.send(new MemberCommand.JoinMember(
                phone, fourteenOrOlder, place.texts().language().code(), noGuide));
    }
}
