package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is taken off this basket and why the rest is not: one touch, or Enter, takes a promotion off or puts it back. From here the
 * whole basket is discounted or freed of taxes.
 */
public final class TermsController implements Panel {

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.terms");
    private final ObservableList<TermsRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final ListView<TermsRow> list = new ListView<>(rows);
    private final PanelFrame view;
    private RegisterState state;

    /** The panel as a state begins it. */
    public TermsController(Workplace place, RegisterState state) {
        this.place = place;
        this.state = state;
        rows.setAll(TermsRows.of(place.texts(), state));
        list.setId("terms-list");
        list.accessibleTextProperty().bind(place.texts().bind("terms.title"));
        list.getStyleClass().add("rows-with-reason");
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new TermsCell(place.texts(), chosen, this::change));
        list.getStyleClass().add("sp-card");
        Label nothing = new Label();
        nothing.textProperty().bind(place.texts().bind("terms.nothing"));
        nothing.getStyleClass().add("sp-secondary");
        list.setPlaceholder(nothing);
        place.texts().languageProperty().addListener((observable, was, is) -> show(this.state));
        keys.add(Action.of("terms-up", "terms.up", "Up", () -> move(-1)));
        keys.add(Action.of("terms-down", "terms.down", "Down", () -> move(1)));
        Action change = keys.add(Action.of("terms-change", "terms.change", "Enter", this::changeChosen));
        Action discount = keys.add(Action.of("terms-discount", "terms.discount-basket", "F6", this::discount));
        Action exempt = keys.add(Action.of("terms-exempt", "terms.exempt-basket", "F8", this::exempt));
        exempt.enabledProperty()
                .set(!ExemptController.exemptions(state.basket().profile()).isEmpty());
        HBox more = new HBox(
                12,
                wide(new ActionButton(discount, Kind.PLAIN, place.texts())),
                wide(new ActionButton(exempt, Kind.PLAIN, place.texts())));
        VBox body = new VBox(16, list, more);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "terms.title"),
                body,
                PanelFrame.back(place),
                new ActionButton(change, Kind.MAIN, place.texts()));
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
    public boolean stillOpen(RegisterState now) {
        state = now;
        boolean possible = now.phase() instanceof Phase.Selling;
        if (possible) {
            show(now);
        }
        return possible;
    }

    private void show(RegisterState now) {
        String before = chosenId();
        rows.setAll(TermsRows.of(place.texts(), now));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(before)) {
                chosen.set(i);
            }
        }
        chosen.set(Math.clamp(chosen.get(), 0, Math.max(0, rows.size() - 1)));
    }

    private String chosenId() {
        return chosen.get() < rows.size() ? rows.get(chosen.get()).id() : "";
    }

    private void move(int by) {
        if (!rows.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + by, 0, rows.size() - 1));
            list.scrollTo(Math.max(0, chosen.get() - 2));
        }
    }

    private void changeChosen() {
        if (chosen.get() < rows.size()) {
            change(rows.get(chosen.get()));
        }
    }

    private void change(TermsRow row) {
        chosen.set(Math.max(0, rows.indexOf(row)));
        row.change().ifPresent(place::send);
    }

    private void discount() {
        place.panels()
                .open(DiscountController.of(
                        place,
                        state.basket().total().currency(),
                        "discount.basket-title",
                        state.terms().agreed().orderDiscount().isPresent()
                                ? Optional.of(new TermsCommand.DropOrderDiscount())
                                : Optional.empty(),
                        TermsCommand.DiscountOrder::new));
    }

    private void exempt() {
        place.panels().open(new ExemptController(place, state));
    }

    private static ActionButton wide(ActionButton button) {
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
