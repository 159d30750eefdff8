package app.suanpan.checkout.held;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a word by which a basket that is put aside is found again. Enter without one will do; a finger has ready ones. */
public final class HoldController implements Panel {
    /** What fits in the list; the register takes more. */
    private static final int LONGEST = 60;

    private static final List<String> READY = List.of("hold.fetches-money", "hold.still-choosing", "hold.comes-back");

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.hold");
    private final TextField note = new TextField();
    private final PanelFrame view;

    /** The panel, over a basket with something in it. */
    public HoldController(Workplace place) {
        this.place = place;
        note.setId("hold-note");
        note.accessibleTextProperty().bind(place.texts().bind("hold.note"));
        note.getStyleClass().add("hold-note");
        note.promptTextProperty().bind(place.texts().bind("hold.note"));
        note.textProperty().addListener((observable, was, is) -> {
            if (is.length() > LONGEST) {
                note.setText(was);
            }
        });
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(place.texts().bind("hold.hint"));
        VBox body = new VBox(12, hint, note);
        for (int i = 0; i < READY.size(); i++) {
            String ready = READY.get(i);
            Action answer = keys.add(Action.of(
                    "hold-ready-" + (i + 1),
                    ready,
                    "F" + (i + 5),
                    () -> hold(place.texts().text(ready))));
            body.getChildren().add(new ActionButton(answer, Kind.PLAIN, place.texts()));
        }
        Action take = keys.add(Action.of("hold-take", "hold.take", "Enter", () -> hold(note.getText())));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "hold.title"),
                body,
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return note;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling && !state.basket().lines().isEmpty();
    }

    private void hold(String words) {
        place.panels().close();
        place.send(new RegisterCommand.Hold(words));
    }
}
