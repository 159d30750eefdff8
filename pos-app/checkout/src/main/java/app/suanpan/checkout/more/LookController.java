package app.suanpan.checkout.more;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** How the screen looks and sounds. */
final class LookController implements Panel {
    private final KeyScope keys = new KeyScope("keys.more");
    private final PanelFrame view;

    /** A panel of these, with the keys that they have everywhere. */
    LookController(Workplace place, List<Action> actions) {
        VBox column = new VBox(12);
        for (Action action : actions) {
            ActionButton button = new ActionButton(keys.add(action), Kind.PLAIN, place.texts());
            button.setMaxWidth(Double.MAX_VALUE);
            column.getChildren().add(button);
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), "more.look"), column, PanelFrame.back(place));
        view.setFocusTraversable(true);
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

    @Override
    public boolean stillOpen(RegisterState state) {
        return true;
    }
}
