package app.suanpan.checkout.place;

import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;

/** Asks for words of one's own beside a reason that wants them. Without words nothing is done. */
public final class ReasonNote {
    /** What fits beside a reason's own words in the journal and on a report. */
    private static final int LONGEST = 60;

    private ReasonNote() {}

    /**
     * Tells what the register has to be told of a reason: at once, or when the words it asks for are there.
     *
     * @param applies whether a state still allows it
     */
    public static void ask(Workplace place, Reason reason, Predicate<RegisterState> applies, Consumer<String> decided) {
        if (!reason.note()) {
            decided.accept(KeptReason.chosen(reason, ""));
            return;
        }
        WordsField words = new WordsField(place.texts(), "reason-note", "reason.note-words", LONGEST, "");
        Action take = Action.of("reason-note-take", "reason.note-take", "Enter", () -> {
            place.panels().close();
            decided.accept(KeptReason.chosen(reason, words.getText()));
        });
        take.enabledProperty()
                .bind(Bindings.createBooleanBinding(() -> !words.getText().isBlank(), words.textProperty()));
        FieldPanel panel = new FieldPanel(place, "keys.reason", "reason.note-title", words, take, applies);
        panel.say(StoreReasons.words(reason, place.texts())).getStyleClass().remove("sp-secondary");
        place.panels().open(panel);
    }
}
