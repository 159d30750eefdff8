package app.suanpan.checkout.status;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import javafx.scene.Node;

/** The status bar. */
public final class StatusController {
    private final StatusModel model = new StatusModel();
    private final StatusView view;

    /** A bar with these buttons at its right end. */
    public StatusController(Texts texts, ActionButton... buttons) {
        this.view = new StatusView(model, texts, buttons);
    }

    public Node view() {
        return view;
    }

    public void render(RegisterState state) {
        model.update(state);
    }

    /** It is now this late. */
    public void tick(Instant now) {
        model.tick(now);
    }
}
