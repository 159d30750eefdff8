package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the receipt of goods that come back. Its figures alone are enough for one of this checkout; scanning it is quicker. */
public final class ReturnStartController implements Panel {
    private final KeyScope keys = new KeyScope("keys.return-start");
    private final TextField receipt = new TextField();
    private final PanelFrame view;

    /**
     * The panel, over an empty basket.
     *
     * @param withoutReceipt begins a return of goods that nobody has a receipt for
     */
    public ReturnStartController(Workplace place, Runnable withoutReceipt) {
        receipt.setId("return-receipt");
        receipt.getStyleClass().add("hold-note");
        receipt.accessibleTextProperty().bind(place.texts().bind("return.receipt"));
        receipt.promptTextProperty().bind(place.texts().bind("return.receipt"));
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(place.texts().bind("return.receipt-hint"));
        Action open = keys.add(Action.of("return-open", "return.open", "Enter", () -> {
            place.panels().close();
            place.send(new MoneyBackCommand.ReturnByReceipt(receipt.getText()));
        }));
        open.enabledProperty().bind(receipt.textProperty().isNotEmpty());
        Action without = keys.add(Action.of("return-without", "return.without", "F2", () -> {
            place.panels().close();
            withoutReceipt.run();
        }));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "return.start"),
                new VBox(
                        12,
                        hint,
                        receipt,
                        new NumPad(receipt, NumPad.Corner.NONE, place.texts()),
                        new ActionButton(without, Kind.PLAIN, place.texts())),
                PanelFrame.back(place),
                new ActionButton(open, Kind.MAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return receipt;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    /** The receipt is scanned while this is open: there is nothing to ask any more. */
    @Override
    public boolean stillOpen(RegisterState state) {
        return !(state.phase() instanceof Phase.SignedOff)
                && state.returning().isEmpty()
                && (state.phase() instanceof Phase.Completed
                        || state.basket().lines().isEmpty());
    }
}
