package app.suanpan.checkout;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.KeyHelp;
import app.suanpan.ui.control.Overlay;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.control.ScrollPane;

/** The list of the keys that work now, over whatever is open: nothing under it is closed or forgotten. */
final class Help {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    private final Workplace place;
    private final Overlay overlay = new Overlay("help-panel");
    private final KeyScope keys = new KeyScope("keys.panel");
    private final Action close;

    /** @param close what its button and its key do */
    Help(Workplace place, Runnable close) {
        this.place = place;
        this.close = keys.add(Action.of("help-close", "panel.close", "Esc", close));
    }

    /** The layer that it is shown on. */
    Overlay overlay() {
        return overlay;
    }

    /** Its own keys. */
    KeyScope keys() {
        return keys;
    }

    boolean isOpen() {
        return overlay.isShowing();
    }

    /** Lists the keys of these parts of the screen, the innermost first. */
    void show(List<KeyScope> scopes) {
        ScrollPane scroll = new ScrollPane(new KeyHelp(scopes, place.texts()));
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        PanelFrame frame = new PanelFrame(
                PanelFrame.heading(place.texts(), "keys.title"),
                scroll,
                new ActionButton(close, ActionButton.Kind.PLAIN, place.texts()));
        frame.setFocusTraversable(true);
        frame.setPrefWidth(WIDTH);
        overlay.show(frame, frame);
    }

    /** Gives the keyboard back to where it was. */
    void hide() {
        overlay.hide();
    }
}
