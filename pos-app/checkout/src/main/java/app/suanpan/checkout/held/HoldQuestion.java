package app.suanpan.checkout.held;

import app.suanpan.checkout.place.FieldPanel;
import app.suanpan.checkout.place.WordsField;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ui.input.Action;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a word by which a basket that is put aside is found again. Enter without one will do; a finger has ready ones. */
public final class HoldQuestion {
    /** What fits in the list; the register takes more. */
    private static final int LONGEST = 60;

    private static final List<String> READY = List.of("hold.fetches-money", "hold.still-choosing", "hold.comes-back");

    private HoldQuestion() {}

    /** Opens the question, over a basket with something in it. */
    public static void ask(Workplace place) {
        Consumer<String> hold = words -> {
            place.panels().close();
            place.send(new RegisterCommand.Hold(words));
        };
        WordsField note = new WordsField(place.texts(), "hold-note", "hold.note", LONGEST, "");
        FieldPanel panel = new FieldPanel(
                place,
                "keys.hold",
                "hold.title",
                note,
                Action.of("hold-take", "hold.take", "Enter", () -> hold.accept(note.getText())),
                state -> state.phase() instanceof Phase.Selling
                        && !state.basket().lines().isEmpty());
        panel.say(place.texts().bind("hold.hint"));
        panel.offer("hold-ready-", READY, hold);
        place.panels().open(panel);
    }
}
