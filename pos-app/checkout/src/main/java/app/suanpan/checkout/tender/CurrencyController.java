package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Currency;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Which of the currencies that the store takes. */
final class CurrencyController implements Panel {
    /** As many as have a figure. */
    private static final int MOST = 9;

    private final KeyScope keys = new KeyScope("keys.foreign");
    private final List<ForeignRate> rates;
    private final PanelFrame view;

    CurrencyController(Workplace place, List<ForeignRate> rates, Currency local) {
        this.rates = List.copyOf(rates);
        VBox choices = new VBox(12);
        for (int i = 0; i < Math.min(MOST, rates.size()); i++) {
            ForeignRate rate = rates.get(i);
            Action choose = keys.add(Action.of(
                    "currency-" + i,
                    "foreign.take",
                    Integer.toString(i + 1),
                    () -> place.panels().open(new ForeignController(place, rate, local))));
            choices.getChildren()
                    .add(new ActionButton(
                            choose,
                            Kind.PLAIN,
                            place.texts()
                                    .derive(texts -> texts.text(
                                            "foreign.rate",
                                            rate.currency().getCurrencyCode(),
                                            rate.rate().toPlainString(),
                                            local.getCurrencyCode()))));
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), "foreign.title"), choices, PanelFrame.back(place));
        view.setFocusTraversable(true);
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
        return state.phase() instanceof Phase.Tendering
                && state.till().foreign().equals(rates);
    }
}
