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
import app.suanpan.ui.text.Texts;
import java.time.LocalTime;
import java.util.Currency;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The end of a shift: the cashier counts the till without being told what should be in it. */
public final class SignOffController implements Panel {
    /** How many that are put aside are named; the others are counted. */
    private static final int MOST_NAMED = 3;

    private final KeyScope keys = new KeyScope("keys.sign-off");
    private final AmountField counted;
    private final PanelFrame view;

    /** The panel as a state begins it. */
    public SignOffController(Workplace place, RegisterState state) {
        Currency currency = state.basket().total().currency();
        counted = new AmountField(currency);
        counted.setId("counted");
        counted.setCurrency(currency);
        counted.accessibleTextProperty().bind(place.texts().bind("shift.count-title"));
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
        VBox body = new VBox(16, hint);
        if (!state.held().isEmpty()) {
            body.getChildren().add(leftAside(place, state));
        }
        body.getChildren().addAll(counted, new NumPad(counted, NumPad.Corner.POINT, place.texts()));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "shift.count-title"),
                body,
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
    }

    /** Somebody may still come back for what is put aside: it is said before the count, not only after it. */
    private static Label leftAside(Workplace place, RegisterState state) {
        Label words = new Label();
        words.setId("left-aside");
        words.getStyleClass().add("left-aside");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(place.texts()
                        .derive(texts ->
                                texts.text("shift.left-aside", state.held().size(), named(texts, state))));
        return words;
    }

    private static String named(Texts texts, RegisterState state) {
        return state.held().stream()
                .limit(MOST_NAMED)
                .map(sale -> texts.formats().time(LocalTime.ofInstant(sale.at(), state.zone())) + " "
                        + texts.formats().money(sale.total()) + (sale.note().isEmpty() ? "" : " " + sale.note()))
                .collect(Collectors.joining("; ", "", state.held().size() > MOST_NAMED ? "; …" : ""));
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
