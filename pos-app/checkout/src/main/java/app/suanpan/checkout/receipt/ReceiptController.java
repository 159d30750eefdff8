package app.suanpan.checkout.receipt;

import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/**
 * A sale is done. The next scan begins the next one, and so does Enter; until then the customer may have the receipt otherwise than the
 * store gives it without asking.
 */
public final class ReceiptController implements WorkArea {
    private final ReceiptModel model = new ReceiptModel();
    private final KeyScope keys = new KeyScope("keys.receipt");
    private final ReceiptDoneView view;
    private final ActionButton main;
    private final List<ActionButton> actions;

    /**
     * The work area after a sale.
     *
     * @param openMore opens the panel of rarer actions
     */
    public ReceiptController(Workplace place, Runnable openMore) {
        this.view = new ReceiptDoneView(model, place.texts());
        Action next = keys.add(
                Action.of("next", "receipt.next", "Enter", () -> place.send(new RegisterCommand.NextCustomer())));
        Action phone = keys.add(Action.of("phone", "receipt.phone", "F7", model::showCode));
        phone.enabledProperty().bind(model.phonesReachIt.and(model.onPhone.not()));
        Action reprint = keys.add(Action.of(
                "reprint", "receipt.paper-or-copy", "F8", () -> place.send(new RegisterCommand.ReprintReceipt())));
        Action more = keys.add(Action.of("more", "sale.more", "F10", openMore));
        this.main = new ActionButton(next, Kind.MAIN, place.texts());
        this.actions = List.of(
                new ActionButton(phone, Kind.PLAIN, place.texts()),
                new ActionButton(
                        reprint,
                        Kind.PLAIN,
                        place.texts()
                                .derive(
                                        t -> t.text(model.onPaper.get() ? "receipt.reprint" : "receipt.paper"),
                                        model.onPaper)),
                new ActionButton(more, Kind.PLAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public List<ActionButton> actions() {
        return actions;
    }

    @Override
    public ActionButton main() {
        return main;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    /** Whether the customer gets the receipt on the phone: its code is shown. */
    public ReadOnlyBooleanProperty onPhoneProperty() {
        return model.onPhone;
    }

    /** Draws a state in which a sale was just committed. */
    public void render(RegisterState state, Phase.Completed phase) {
        model.update(state, phase);
    }
}
