package app.suanpan.checkout.held;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;

/**
 * What is put aside at any checkout of the box, newest first: one touch, or Enter, takes it up. The list changes while it is
 * open, as other checkouts put aside and take up; the choice stays on the sale that it was on.
 */
public final class RecallController implements Panel {

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.recall");
    private final ChoiceRows<HeldSale> held = new ChoiceRows<>();
    private final PanelFrame view;

    /** The panel as a state begins it. */
    public RecallController(Workplace place, RegisterState state) {
        this.place = place;
        held.show(state.held());
        ChoiceList<HeldSale> list = new ChoiceList<>(
                held,
                "held",
                place.texts().bind("recall.title"),
                () -> new HeldCell(place.texts(), state.zone(), held, this::recall));
        list.getStyleClass().addAll("rows-with-note", "sp-card");
        keys.add(held.up("recall-up", "recall.up"));
        keys.add(held.down("recall-down", "recall.down"));
        Action take = keys.add(Action.of(
                "recall-take", "recall.take", "Enter", () -> held.chosen().ifPresent(this::recall)));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "recall.title"),
                list,
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
        view.setFocusTraversable(true);
        view.setPrefWidth(580);
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
        boolean possible = state.phase() instanceof Phase.Selling
                && state.basket().lines().isEmpty()
                && !state.held().isEmpty();
        if (possible) {
            held.keep(state.held(), HeldSale::id);
        }
        return possible;
    }

    private void recall(HeldSale sale) {
        place.panels().close();
        place.send(new RegisterCommand.Recall(sale.id()));
    }
}
