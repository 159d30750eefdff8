package app.suanpan.checkout.till;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What can be done with the till beside selling. */
final class TillMenuController implements Panel {
    private final KeyScope keys = new KeyScope("keys.till");
    private final PanelFrame view;

    TillMenuController(Workplace place, TillPanels till) {
        VBox choices = new VBox(12);
        choices.getChildren()
                .addAll(
                        choice(place, "till-in", "till.cash-in", "1", till::cashIn),
                        choice(place, "till-out", "till.cash-out", "2", till::cashOut),
                        choice(place, "till-pickup", "till.pickup", "3", till::pickup),
                        choice(place, "till-read", "till.read", "4", till::read),
                        choice(place, "till-suspend", "till.suspend", "5", till::suspend));
        view = new PanelFrame(PanelFrame.heading(place.texts(), "till.title"), choices, PanelFrame.back(place));
        view.setFocusTraversable(true);
    }

    private ActionButton choice(Workplace place, String id, String text, String key, Runnable work) {
        return new ActionButton(keys.add(Action.of(id, text, key, work)), Kind.PLAIN, place.texts());
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
        return !(state.phase() instanceof Phase.SignedOff);
    }
}
