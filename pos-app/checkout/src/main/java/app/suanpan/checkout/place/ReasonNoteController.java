package app.suanpan.checkout.place;

import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for words of one's own beside a reason that wants them. Without words nothing is done. */
public final class ReasonNoteController implements Panel {
    private static final int LONGEST = 60;

    private final KeyScope keys = new KeyScope("keys.reason");
    private final TextField words = new TextField();
    private final Predicate<RegisterState> applies;
    private final PanelFrame view;

    private ReasonNoteController(
            Workplace place, Reason reason, Predicate<RegisterState> applies, Consumer<String> decided) {
        this.applies = applies;
        words.setId("reason-note");
        words.getStyleClass().add("hold-note");
        words.accessibleTextProperty().bind(place.texts().bind("reason.note-words"));
        words.promptTextProperty().bind(place.texts().bind("reason.note-words"));
        words.textProperty().addListener((observable, was, is) -> {
            if (is.length() > LONGEST) {
                words.setText(was);
            }
        });
        Action take = keys.add(Action.of("reason-note-take", "reason.note-take", "Enter", () -> {
            place.panels().close();
            decided.accept(KeptReason.chosen(reason, words.getText()));
        }));
        take.enabledProperty()
                .bind(Bindings.createBooleanBinding(() -> !words.getText().isBlank(), words.textProperty()));
        Label chosen = new Label();
        chosen.textProperty().bind(StoreReasons.words(reason, place.texts()));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "reason.note-title"),
                new VBox(12, chosen, words),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
    }

    /**
     * Tells what the register has to be told of a reason: at once, or when the words it asks for are there.
     *
     * @param applies whether a state still allows it
     */
    public static void ask(Workplace place, Reason reason, Predicate<RegisterState> applies, Consumer<String> decided) {
        if (reason.note()) {
            place.panels().open(new ReasonNoteController(place, reason, applies, decided));
        } else {
            decided.accept(KeptReason.chosen(reason, ""));
        }
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return words;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return applies.test(state);
    }
}
