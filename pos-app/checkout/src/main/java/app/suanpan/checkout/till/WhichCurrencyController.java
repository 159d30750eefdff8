package app.suanpan.checkout.till;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Money of which currency goes into the till or out of it: the store's own, or one that it takes. */
final class WhichCurrencyController implements Panel {
    /** As many as have a figure, beside the store's own. */
    private static final int MOST = 8;

    private final KeyScope keys = new KeyScope("keys.foreign");
    private final List<ForeignRate> foreign;
    private final PanelFrame view;

    /**
     * @param title key of what is done with the money
     * @param own the store's currency, which is the first
     * @param foreign foreign cash that may be in the till
     * @param chosen told which; empty for the store's own
     */
    WhichCurrencyController(
            Workplace place,
            String title,
            Currency own,
            List<ForeignRate> foreign,
            Consumer<Optional<ForeignRate>> chosen) {
        this.foreign = List.copyOf(foreign);
        VBox choices = new VBox(12, choice(place, 1, own, Kind.MAIN, () -> chosen.accept(Optional.empty())));
        for (int i = 0; i < Math.min(MOST, foreign.size()); i++) {
            ForeignRate rate = foreign.get(i);
            choices.getChildren()
                    .add(choice(place, i + 2, rate.currency(), Kind.PLAIN, () -> chosen.accept(Optional.of(rate))));
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), title), choices, PanelFrame.back(place));
        view.setFocusTraversable(true);
    }

    private ActionButton choice(Workplace place, int figure, Currency currency, Kind kind, Runnable chosen) {
        String code = currency.getCurrencyCode();
        Action choose = keys.add(Action.of("in-currency-" + figure, "foreign.take", Integer.toString(figure), chosen));
        return new ActionButton(
                choose,
                kind,
                place.texts()
                        .derive(texts -> code + " · "
                                + currency.getDisplayName(texts.language().locale())));
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
        return state.till().foreignInTill().equals(foreign);
    }
}
