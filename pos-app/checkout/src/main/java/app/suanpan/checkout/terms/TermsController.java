package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.ChoiceRows;
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
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private final ChoiceRows<TermsRow> rows = new ChoiceRows<>();
    private final PanelFrame view;
    private RegisterState state;

    /** The panel as a state begins it. */
    public TermsController(Workplace place, RegisterState state) {
        this.place = place;
        this.state = state;
        rows.show(TermsRows.of(place.texts(), state));
        ChoiceList<TermsRow> list = new ChoiceList<>(
                rows,
                "terms-list",
                place.texts().bind("terms.title"),
                () -> new TermsCell(place.texts(), rows, this::change));
        list.getStyleClass().addAll("rows-with-reason", "sp-card");
        Label nothing = new Label();
        nothing.textProperty().bind(place.texts().bind("terms.nothing"));
        nothing.getStyleClass().add("sp-secondary");
        list.setPlaceholder(nothing);
        place.texts().languageProperty().addListener((observable, was, is) -> show(this.state));
        keys.add(rows.up("terms-up", "terms.up"));
        keys.add(rows.down("terms-down", "terms.down"));
        Action change = keys.add(Action.of(
                "terms-change", "terms.change", "Enter", () -> rows.chosen().ifPresent(this::change)));
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
        rows.keep(TermsRows.of(place.texts(), now), TermsRow::id);
    }

    private void change(TermsRow row) {
        rows.choose(row);
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
