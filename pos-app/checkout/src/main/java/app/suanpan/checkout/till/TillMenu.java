package app.suanpan.checkout.till;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.ui.input.Action;

/** Asks what is to be done with the till beside selling. */
final class TillMenu {
    private TillMenu() {}

    static void open(Workplace place, TillPanels till) {
        AnswerList answers =
                new AnswerList(place, "keys.till", "till.title", state -> !(state.phase() instanceof Phase.SignedOff));
        answers.add(Action.of("till-in", "till.cash-in", "1", till::cashIn));
        answers.add(Action.of("till-out", "till.cash-out", "2", till::cashOut));
        answers.add(Action.of("till-pickup", "till.pickup", "3", till::pickup));
        answers.add(Action.of("till-read", "till.read", "4", till::read));
        answers.add(Action.of("till-suspend", "till.suspend", "5", till::suspend));
        place.panels().open(answers);
    }
}
