package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Foreign notes of one currency: at which rate, how much of them, and what that is worth before it is taken. */
final class ForeignController implements Panel {
    /** As many currencies as have a figure. */
    private static final int MOST = 9;

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.foreign");
    private final ForeignRate rate;
    private final AmountField amount;
    private final ObjectProperty<Optional<Money>> typed = new SimpleObjectProperty<>(Optional.empty());
    private final PanelFrame view;

    /**
     * @param rate of the currency
     * @param local the store's currency
     */
    ForeignController(Workplace place, ForeignRate rate, Currency local) {
        this.place = place;
        this.rate = rate;
        amount = new AmountField(rate.currency());
        amount.setId("foreign-amount");
        amount.setCurrency(rate.currency());
        amount.accessibleTextProperty().bind(place.texts().bind("foreign.amount"));
        amount.textProperty().addListener((observable, was, is) -> typed.set(amount.amount()));
        Action take = keys.add(Action.of("foreign-take", "foreign.take", "Enter", this::take));
        take.enabledProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> typed.get().filter(rate::takes).isPresent(), typed));
        Label words = new Label();
        words.setId("foreign-words");
        words.getStyleClass().add("sp-secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(place.texts().derive(texts -> words(texts, local), typed));
        NumPad pad = new NumPad(amount, NumPad.Corner.POINT, place.texts());
        pad.setId("foreign-pad");
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "foreign.title"),
                new VBox(12, words, amount, pad),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
        view.setPrefWidth(520);
    }

    private String words(Texts texts, Currency local) {
        return typed.get()
                .filter(rate::takes)
                .map(given -> texts.text("foreign.worth", given.toString(), rate.worth(given, local)))
                .orElseGet(() -> said(texts, rate, local));
    }

    private void take() {
        typed.get().ifPresent(given -> {
            place.panels().close();
            place.send(new TenderCommand.PayForeign(given));
        });
    }

    /** One key a currency; where there is one only, nobody is asked which. */
    static void open(Workplace place, RegisterState state) {
        List<ForeignRate> rates = state.till().foreign();
        Currency local = state.basket().total().currency();
        place.panels()
                .open(
                        rates.size() == 1
                                ? new ForeignController(place, rates.getFirst(), local)
                                : which(place, rates, local));
    }

    private static Panel which(Workplace place, List<ForeignRate> rates, Currency local) {
        AnswerList answers = new AnswerList(
                place,
                "keys.foreign",
                "foreign.title",
                state -> state.phase() instanceof Phase.Tendering
                        && state.till().foreign().equals(rates));
        for (int i = 0; i < Math.min(MOST, rates.size()); i++) {
            ForeignRate rate = rates.get(i);
            answers.add(
                    Action.of(
                            "currency-" + i,
                            "foreign.take",
                            Integer.toString(i + 1),
                            () -> place.panels().open(new ForeignController(place, rate, local))),
                    Kind.PLAIN,
                    place.texts().derive(texts -> said(texts, rate, local)));
        }
        return answers;
    }

    private static String said(Texts texts, ForeignRate rate, Currency local) {
        return texts.text(
                "foreign.rate",
                rate.currency().getCurrencyCode(),
                rate.rate().toPlainString(),
                local.getCurrencyCode());
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return amount;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Tendering
                && state.till().foreign().contains(rate);
    }
}
