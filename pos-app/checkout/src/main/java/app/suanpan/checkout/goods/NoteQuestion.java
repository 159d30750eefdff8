package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.FieldPanel;
import app.suanpan.checkout.place.WordsField;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.List;
import java.util.function.Consumer;

/** Asks for words beside a line, or about the whole sale. A finger has ready ones. */
public final class NoteQuestion {
    /** What fits on two lines of a receipt; the register takes more. */
    private static final int LONGEST = 80;

    private static final List<String> READY = List.of("note.gift", "note.collect", "note.checked");

    private NoteQuestion() {}

    /**
     * Opens the question.
     *
     * @param titleKey what the words are about
     * @param before the words that are there already
     * @param decided told the new ones; empty to have none
     */
    public static void ask(Workplace place, String titleKey, String before, Consumer<String> decided) {
        Consumer<String> decide = note -> {
            place.panels().close();
            decided.accept(note);
        };
        WordsField words = new WordsField(place.texts(), "note-words", "note.words", LONGEST, before);
        Action drop = Action.of("note-drop", "note.drop", "F8", () -> decide.accept(""));
        drop.enabledProperty().set(!before.isEmpty());
        FieldPanel panel = new FieldPanel(
                place,
                "keys.note",
                titleKey,
                words,
                Action.of("note-take", "note.take", "Enter", () -> decide.accept(words.getText())),
                state -> state.phase() instanceof Phase.Selling
                        && !state.basket().lines().isEmpty(),
                new ActionButton(drop, Kind.PLAIN, place.texts()));
        panel.say(place.texts().bind("note.hint"));
        panel.offer("note-ready-", READY, decide);
        place.panels().open(panel);
    }
}
