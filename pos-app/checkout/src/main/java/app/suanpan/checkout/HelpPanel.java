package app.suanpan.checkout;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.KeyHelp;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The keys that work now. */
final class HelpPanel implements Panel {
    private final KeyScope keys = new KeyScope("keys.panel");
    private final PanelFrame view;

    HelpPanel(Workplace place, List<KeyScope> scopes) {
        ScrollPane scroll = new ScrollPane(new KeyHelp(scopes, place.texts()));
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(480);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        view = new PanelFrame(PanelFrame.heading(place.texts(), "keys.title"), scroll, PanelFrame.back(place));
        view.setFocusTraversable(true);
        view.setPrefWidth(640);
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
