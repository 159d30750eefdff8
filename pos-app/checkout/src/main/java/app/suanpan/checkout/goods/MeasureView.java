package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Units;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.register.GoodsView.Asked;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The nodes of the question how much there is: what it comes to, the number, and the packaging beside it. */
final class MeasureView extends VBox {
    private static final Pattern AMOUNT = Pattern.compile("\\d{0,6}(\\.\\d{0,3})?");
    /** The number pad with the packaging beside it. */
    private static final double WIDTH = 530;

    private static final double PACKAGING = 238;

    private final Item item;
    private final StringProperty typed;
    private final ObjectProperty<Optional<Tare>> tare;
    private final AskedBody body;
    private final TextField field = new TextField();

    /**
     * A kind of packaging, or none.
     *
     * @param action chooses it
     * @param tare what it is
     */
    record Choice(Action action, Optional<Tare> tare) {}

    MeasureView(
            Workplace place,
            Asked asked,
            StringProperty typed,
            ObjectProperty<Optional<Tare>> tare,
            List<Choice> choices,
            Action take) {
        this.item = asked.item();
        this.typed = typed;
        this.tare = tare;
        Texts texts = place.texts();
        UnitOfMeasure unit = item.unit();
        field.setId("weight");
        field.getStyleClass().add("sp-amount-field");
        field.setTextFormatter(new TextFormatter<>(
                change -> AMOUNT.matcher(change.getControlNewText()).matches() ? change : null));
        field.accessibleTextProperty().bind(texts.derive(t -> t.text("measure.field", Units.word(t, unit))));
        field.promptTextProperty().bind(texts.derive(t -> Units.word(t, unit)));
        typed.bind(field.textProperty());
        this.body = new AskedBody(texts, item);
        body.say("weight-price", "sp-secondary", this::price, typed, tare);
        body.say("measure-net", "sp-secondary", this::net, typed, tare);
        ReadOnlyIntegerProperty waiting = body.waitingProperty();
        body.say(
                "measure-waiting",
                "sp-secondary",
                t -> waiting.get() > 0 ? t.text("ask.waiting", waiting.get()) : "",
                waiting);
        body.sayRefusals();
        NumPad pad = new NumPad(field, NumPad.Corner.POINT, texts);
        HBox.setHgrow(pad, Priority.ALWAYS);
        HBox entry = new HBox(8, pad);
        if (!choices.isEmpty()) {
            entry.getChildren().addFirst(packaging(choices, texts));
        }
        body.getChildren().addAll(field, entry);
        String heading = "measure." + unit.kind().name().toLowerCase(Locale.ROOT);
        PanelFrame frame = new PanelFrame(
                PanelFrame.heading(texts, heading),
                body,
                AskedBody.decline(place),
                new ActionButton(take, Kind.MAIN, texts));
        if (!choices.isEmpty()) {
            frame.setPrefWidth(WIDTH);
        }
        getChildren().add(frame);
    }

    /** The number that was typed, if it can be an amount of anything. */
    static Optional<Quantity> quantity(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return Quantity.isAllowed(value) ? Optional.of(new Quantity(value)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What is left of a weight without its packaging; possibly less than nothing. */
    static BigDecimal less(BigDecimal gross, Optional<Tare> packaging, UnitOfMeasure unit) {
        return packaging.map(one -> gross.subtract(one.in(unit))).orElse(gross);
    }

    Node field() {
        return field;
    }

    void render(RegisterState state, int behind) {
        body.render(state, behind);
    }

    private VBox packaging(List<Choice> choices, Texts texts) {
        VBox column = new VBox(8);
        column.setMinWidth(PACKAGING);
        for (Choice choice : choices) {
            ActionButton button =
                    new ActionButton(choice.action(), Kind.PLAIN, texts.derive(t -> words(t, choice.tare())));
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
            Choices.mark(button, tare, choice.tare());
            column.getChildren().add(button);
        }
        return column;
    }

    private static String words(Texts texts, Optional<Tare> packaging) {
        return packaging
                .map(one -> one.name().in(texts.language().code()) + " "
                        + Units.amount(texts, UnitOfMeasure.GRAM, BigDecimal.valueOf(one.grams())))
                .orElseGet(() -> texts.text("measure.no-tare"));
    }

    /** What it comes to is a help for the eye: the register reckons it with promotions and taxes. */
    private String price(Texts texts) {
        String each = Units.label(texts, item.unit(), texts.formats().money(item.price()));
        return quantity(typed.get())
                .map(gross -> less(gross.value(), tare.get(), item.unit()))
                .filter(Quantity::isAllowed)
                .map(net -> texts.text(
                        "measure.comes-to",
                        each,
                        texts.formats().money(item.price().times(net, RoundingMode.HALF_UP))))
                .orElse(each);
    }

    /** What is paid for, where something is taken off. */
    private String net(Texts texts) {
        Optional<Quantity> gross = quantity(typed.get());
        if (gross.isEmpty() || tare.get().isEmpty()) {
            return "";
        }
        BigDecimal net = less(gross.get().value(), tare.get(), item.unit());
        return Quantity.isAllowed(net)
                ? texts.text("measure.net", Units.amount(texts, item.unit(), net))
                : texts.text("measure.nothing-left");
    }
}
