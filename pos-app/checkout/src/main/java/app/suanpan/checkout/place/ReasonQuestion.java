package app.suanpan.checkout.place;

import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks why. One touch, or one figure, answers and does it; Esc does nothing. */
public final class ReasonQuestion {
    private ReasonQuestion() {}

    /**
     * Opens the question.
     *
     * @param titleKey what is about to be done
     * @param use which of the store's reasons are offered, at most nine
     * @param applies whether a state still allows it
     * @param decided told the reason as the register wants it, when there is nothing left to ask
     * @param beside other ways than one of these reasons
     */
    public static void ask(
            Workplace place,
            String titleKey,
            ReasonUse use,
            Predicate<RegisterState> applies,
            Consumer<String> decided,
            ActionButton... beside) {
        AnswerList answers = new AnswerList(place, "keys.reason", titleKey, applies, beside);
        List<Reason> reasons = place.reasons().of(use);
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            Action answer = Action.of("reason-" + (i + 1), "reason.choose", Integer.toString(i + 1), () -> {
                place.panels().close();
                ReasonNote.ask(place, reason, applies, decided);
            });
            Choices.fit(answers.add(answer, Kind.PLAIN, StoreReasons.words(reason, place.texts())));
        }
        place.panels().open(answers);
    }
}
