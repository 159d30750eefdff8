package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Currency;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The end of a shift: the cashier counts the till without being told what should be in it. */
public final class SignOffController implements Panel {
    private final KeyScope keys = new KeyScope("keys.sign-off");
    private final AmountField counted;
    private final PanelFrame view;

    /** The panel as a state begins it. */
    public SignOffController(Workplace place, RegisterState state) {
        Currency currency = state.basket().total().currency();
        counted = new AmountField(currency);
        counted.setId("counted");
        counted.setCurrency(currency);
        Action take = keys.add(Action.of(
                "count-take",
                "shift.count-take",
                "Enter",
                () -> counted.amount().ifPresent(amount -> {
                    if (state.phase() instanceof Phase.Completed) {
                        place.send(new RegisterCommand.NextCustomer());
                    }
                    place.send(new RegisterCommand.SignOff(amount));
                    place.panels().close();
                })));
        take.enabledProperty().bind(counted.textProperty().isNotEmpty());
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(place.texts().bind("shift.count-hint"));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "shift.count-title"),
                new VBox(16, hint, counted, new NumPad(counted, NumPad.Corner.POINT)),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return counted;
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
