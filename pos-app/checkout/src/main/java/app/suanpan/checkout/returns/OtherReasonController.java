package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a reason in the cashier's own words. */
final class OtherReasonController implements Panel {
    private final KeyScope keys = new KeyScope("keys.return-reason");
    private final TextField words = new TextField();
    private final PanelFrame view;

    /** @param now the reason so far; one of the ready ones is not shown */
    OtherReasonController(Workplace place, String now) {
        words.setId("return-reason");
        words.getStyleClass().add("hold-note");
        words.accessibleTextProperty().bind(place.texts().bind("return.reason-words"));
        words.promptTextProperty().bind(place.texts().bind("return.reason-words"));
        words.setText(KeptReason.parse(now).code().isEmpty() ? now : "");
        Action take = keys.add(Action.of("return-reason-take", "return.reason-take", "Enter", () -> {
            place.panels().close();
            place.send(new MoneyBackCommand.GiveReason(words.getText()));
        }));
        take.enabledProperty().bind(words.textProperty().isNotEmpty());
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "return.why"),
                new VBox(12, words),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return words;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling && state.returning().isPresent();
    }
}
