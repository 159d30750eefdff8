package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The shifts that wait with their tills, newest first: one touch, or its figure, goes on with one. */
final class WaitingShifts {
    /** As many as have a figure; nobody has so many drawers standing about. */
    private static final int MOST = 9;

    private WaitingShifts() {}

    /**
     * Asks which of them is taken up. Another checkout may take one up meanwhile: then there is something else to ask.
     *
     * @param waiting those that may be taken up, newest first
     */
    static void ask(Workplace place, List<SuspendedShift> waiting, ZoneId zone) {
        List<SuspendedShift> offered = List.copyOf(waiting);
        AnswerList answers = new AnswerList(
                        place,
                        "keys.take-up",
                        "take-up.title",
                        state -> state.phase() instanceof Phase.SignedOff phase
                                && phase.suspended().containsAll(offered))
                .wide();
        answers.say("take-up.hint");
        for (int i = 0; i < Math.min(MOST, offered.size()); i++) {
            SuspendedShift shift = offered.get(i);
            answers.add(
                    Action.of("take-up-" + i, "take-up.take", Integer.toString(i + 1), () -> takeUp(place, shift)),
                    Kind.PLAIN,
                    place.texts().derive(texts -> words(texts, shift, zone)));
        }
        place.panels().open(answers);
    }

    private static String words(Texts texts, SuspendedShift shift, ZoneId zone) {
        return texts.text(
                "take-up.of",
                shift.shift().operator().name(),
                time(texts, shift.shift().openedAt(), zone),
                shift.workstation(),
                time(texts, shift.at(), zone));
    }

    private static String time(Texts texts, Instant at, ZoneId zone) {
        return texts.formats().time(LocalTime.ofInstant(at, zone));
    }

    private static void takeUp(Workplace place, SuspendedShift shift) {
        place.panels().close();
        place.send(new TillCommand.TakeUpShift(shift.id()));
    }
}
