package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The shifts that wait with their tills, newest first: one touch, or its figure, goes on with one. */
final class TakeUpController implements Panel {
    /** As many as have a figure; nobody has so many drawers standing about. */
    private static final int MOST = 9;

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.take-up");
    private final List<SuspendedShift> waiting;
    private final PanelFrame view;

    /** @param waiting those that may be taken up, newest first */
    TakeUpController(Workplace place, List<SuspendedShift> waiting, ZoneId zone) {
        this.place = place;
        this.waiting = List.copyOf(waiting);
        Label words = new Label();
        words.getStyleClass().add("sp-secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(place.texts().bind("take-up.hint"));
        VBox choices = new VBox(12, words);
        for (int i = 0; i < Math.min(MOST, waiting.size()); i++) {
            SuspendedShift shift = waiting.get(i);
            Action take =
                    keys.add(Action.of("take-up-" + i, "take-up.take", Integer.toString(i + 1), () -> takeUp(shift)));
            choices.getChildren()
                    .add(new ActionButton(take, Kind.PLAIN, place.texts().derive(texts -> words(texts, shift, zone))));
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), "take-up.title"), choices, PanelFrame.back(place));
        view.setFocusTraversable(true);
        view.setPrefWidth(580);
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

    private void takeUp(SuspendedShift shift) {
        place.panels().close();
        place.send(new TillCommand.TakeUpShift(shift.id()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    /** Another checkout may have taken one up: then the panel is opened anew. */
    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.SignedOff phase
                && phase.suspended().containsAll(waiting);
    }
}
