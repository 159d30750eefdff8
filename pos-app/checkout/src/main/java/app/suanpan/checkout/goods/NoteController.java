package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for words beside a line, or about the whole sale. A finger has ready ones. */
public final class NoteController implements Panel {
    /** What fits on two lines of a receipt; the register takes more. */
    private static final int LONGEST = 80;

    private static final List<String> READY = List.of("note.gift", "note.collect", "note.checked");

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.note");
    private final TextField words = new TextField();
    private final Consumer<String> decided;
    private final PanelFrame view;

    /**
     * The panel.
     *
     * @param titleKey what the words are about
     * @param before the words that are there already
     * @param decided told the new ones; empty to have none
     */
    public NoteController(Workplace place, String titleKey, String before, Consumer<String> decided) {
        this.place = place;
        this.decided = decided;
        words.setId("note-words");
        words.setText(before);
        words.accessibleTextProperty().bind(place.texts().bind("note.words"));
        words.promptTextProperty().bind(place.texts().bind("note.words"));
        words.getStyleClass().add("hold-note");
        words.textProperty().addListener((observable, was, is) -> {
            if (is.length() > LONGEST) {
                words.setText(was);
            }
        });
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(place.texts().bind("note.hint"));
        VBox body = new VBox(12, hint, words);
        for (int i = 0; i < READY.size(); i++) {
            String ready = READY.get(i);
            Action answer = keys.add(Action.of(
                    "note-ready-" + (i + 1),
                    ready,
                    "F" + (i + 5),
                    () -> decide(place.texts().text(ready))));
            body.getChildren().add(new ActionButton(answer, Kind.PLAIN, place.texts()));
        }
        Action drop = keys.add(Action.of("note-drop", "note.drop", "F8", () -> decide("")));
        drop.enabledProperty().set(!before.isEmpty());
        Action take = keys.add(Action.of("note-take", "note.take", "Enter", () -> decide(words.getText())));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), titleKey),
                body,
                PanelFrame.back(place),
                new ActionButton(drop, Kind.PLAIN, place.texts()),
                new ActionButton(take, Kind.MAIN, place.texts()));
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
        return state.phase() instanceof Phase.Selling && !state.basket().lines().isEmpty();
    }

    private void decide(String note) {
        place.panels().close();
        decided.accept(note);
    }
}
