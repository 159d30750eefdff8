package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.ReasonChoices;
import app.suanpan.checkout.place.ReasonNote;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How much is taken off by hand, in per cent or as an amount, and why: without a reason the register takes nothing off. */
public final class DiscountController implements Panel {
    /** The reasons' words side by side, in English too. */
    private static final double WIDTH = 530;

    /** As many reasons as stand in one row. */
    private static final int ROOMY = 3;

    private final KeyScope keys = new KeyScope("keys.discount");
    private final Workplace place;
    private final AmountField field;
    private final Currency currency;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.PERCENT);
    private final ObjectProperty<Reason> reason;
    private final PanelFrame view;

    /** In what a discount is typed. */
    private enum Measure {
        PERCENT,
        AMOUNT
    }

    private DiscountController(
            Workplace place,
            Currency currency,
            String titleKey,
            Optional<TermsCommand> drop,
            BiFunction<ManualDiscount, String, TermsCommand> decided) {
        this.place = place;
        this.currency = currency;
        field = new AmountField(currency);
        field.setId("discount-value");
        field.accessibleTextProperty().bind(place.texts().bind(titleKey));
        Action percent =
                keys.add(Action.of("discount-percent", "discount.percent", "F2", () -> measure.set(Measure.PERCENT)));
        Action amount =
                keys.add(Action.of("discount-amount", "discount.amount", "F4", () -> measure.set(Measure.AMOUNT)));
        HBox measures = new HBox(8, choice(percent, measure, Measure.PERCENT), choice(amount, measure, Measure.AMOUNT));
        measures.setAlignment(Pos.CENTER);
        measure.addListener((observable, was, is) -> prompt());
        prompt();
        List<Reason> offered = place.reasons().of(ReasonUse.DISCOUNT);
        reason = new SimpleObjectProperty<>(offered.getFirst());
        ReasonChoices reasons = new ReasonChoices(place, keys, "discount", offered, reason);
        Action take = keys.add(Action.of(
                "discount-take",
                "discount.take",
                "Enter",
                () -> typed().ifPresent(discount -> {
                    place.panels().close();
                    ReasonNote.ask(
                            place, reason.get(), this::stillOpen, why -> place.send(decided.apply(discount, why)));
                })));
        take.enabledProperty().bind(field.textProperty().isNotEmpty());
        Label why = reasons.question("discount.why");
        VBox body = new VBox(16, measures, field, new NumPad(field, NumPad.Corner.POINT, place.texts()), why, reasons);
        if (offered.size() > ROOMY) {
            // A second row of reasons takes the room of the field, which goes up beside the two measures.
            body.setSpacing(8);
            body.getChildren().remove(field);
            HBox.setHgrow(field, Priority.ALWAYS);
            measures.getChildren().add(field);
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), titleKey), body, answers(drop, take));
        view.setPrefWidth(WIDTH);
        reasons.widen(view);
    }

    /**
     * A panel for a discount.
     *
     * @param drop takes back the discount that is there, if one is
     * @param decided the command for a discount and its reason
     */
    public static DiscountController of(
            Workplace place,
            Currency currency,
            String titleKey,
            Optional<TermsCommand> drop,
            BiFunction<ManualDiscount, String, TermsCommand> decided) {
        return new DiscountController(place, currency, titleKey, drop, decided);
    }

    private ActionButton[] answers(Optional<TermsCommand> drop, Action take) {
        ActionButton back = PanelFrame.back(place);
        ActionButton main = new ActionButton(take, Kind.MAIN, place.texts());
        return drop.map(command -> keys.add(Action.of("discount-drop", "discount.drop", "F8", () -> {
                    place.send(command);
                    place.panels().close();
                })))
                .map(action -> new ActionButton[] {back, new ActionButton(action, Kind.DANGER, place.texts()), main})
                .orElse(new ActionButton[] {back, main});
    }

    private <T> ActionButton choice(Action action, ObjectProperty<T> choice, T mine) {
        ActionButton button = new ActionButton(action, Kind.PLAIN, place.texts());
        HBox.setHgrow(button, Priority.ALWAYS);
        button.getStyleClass().add("choice");
        Choices.mark(button, choice, mine);
        return button;
    }

    private void prompt() {
        boolean percent = measure.get() == Measure.PERCENT;
        field.setCurrency(currency);
        if (percent) {
            field.setPromptText("%");
        }
    }

    private Optional<ManualDiscount> typed() {
        return field.amount().flatMap(value -> switch (measure.get()) {
            case PERCENT -> percent(value);
            case AMOUNT ->
                value.isPositive() ? Optional.of(new ManualDiscount.Amount(value.minor())) : Optional.empty();
        });
    }

    private static Optional<ManualDiscount> percent(Money typed) {
        BigDecimal percent = typed.toDecimal();
        return ManualDiscount.Percent.isAllowed(percent)
                ? Optional.of(new ManualDiscount.Percent(percent))
                : Optional.empty();
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
