package app.suanpan.checkout.line;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.ReasonChoices;
import app.suanpan.checkout.place.ReasonNote;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Another price for a line, and why: without a reason the register takes none. */
final class PriceController implements Panel {
    private final KeyScope keys = new KeyScope("keys.price");
    private final AmountField field;
    private final ObjectProperty<Reason> reason;
    private final PanelFrame view;

    PriceController(Workplace place, PricedLine line, BiConsumer<Money, String> decided) {
        List<Reason> offered = place.reasons().of(ReasonUse.PRICE);
        reason = new SimpleObjectProperty<>(offered.getFirst());
        field = new AmountField(line.line().unitPrice().currency());
        field.setId("price-amount");
        field.accessibleTextProperty().bind(place.texts().bind("line.price-title"));
        field.setCurrency(line.line().unitPrice().currency());
        Action take = keys.add(Action.of(
                "price-take",
                "line.price-take",
                "Enter",
                () -> field.amount().ifPresent(price -> {
                    place.panels().close();
                    ReasonNote.ask(place, reason.get(), this::stillOpen, why -> decided.accept(price, why));
                })));
        take.enabledProperty().bind(field.textProperty().isNotEmpty());
        ReasonChoices reasons = new ReasonChoices(place, keys, "price", offered, reason);
        Label why = reasons.question("line.price-why");
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "line.price-title"),
                new VBox(16, field, new NumPad(field, NumPad.Corner.POINT, place.texts()), why, reasons),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
        reasons.widen(view);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return field;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling;
    }
}
