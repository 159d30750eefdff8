package app.suanpan.checkout.held;

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
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/**
 * What is put aside at any checkout of the box, newest first: one touch, or Enter, takes it up. The list changes while it is
 * open, as other checkouts put aside and take up; the choice stays on the sale that it was on.
 */
public final class RecallController implements Panel {

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.recall");
    private final ObservableList<HeldSale> held = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final ListView<HeldSale> list = new ListView<>(held);
    private final PanelFrame view;

    /** The panel as a state begins it. */
    public RecallController(Workplace place, RegisterState state) {
        this.place = place;
        held.setAll(state.held());
        list.setId("held");
        list.accessibleTextProperty().bind(place.texts().bind("recall.title"));
        list.getStyleClass().add("rows-with-note");
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new HeldCell(place.texts(), state.zone(), chosen, this::recall));
        list.getStyleClass().add("sp-card");
        keys.add(Action.of("recall-up", "recall.up", "Up", () -> move(-1)));
        keys.add(Action.of("recall-down", "recall.down", "Down", () -> move(1)));
        Action take = keys.add(Action.of("recall-take", "recall.take", "Enter", () -> recall(held.get(chosen.get()))));
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
        if (possible && !held.equals(state.held())) {
            HeldSale before = held.get(chosen.get());
            held.setAll(state.held());
            int now = held.indexOf(before);
            chosen.set(now >= 0 ? now : Math.min(chosen.get(), held.size() - 1));
        }
        return possible;
    }

    private void move(int by) {
        chosen.set(Math.clamp(chosen.get() + by, 0, held.size() - 1));
        list.scrollTo(Math.max(0, chosen.get() - 2));
    }

    private void recall(HeldSale sale) {
        place.panels().close();
        place.send(new RegisterCommand.Recall(sale.id()));
    }
}
