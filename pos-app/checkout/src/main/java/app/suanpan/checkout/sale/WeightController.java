package app.suanpan.checkout.sale;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/** Asks how much something weighs, in kilograms to the gram, and says what that comes to before anybody agrees. */
final class WeightController implements Panel {
    private static final Pattern WEIGHT = Pattern.compile("\\d{0,4}(\\.\\d{0,3})?");

    private final Item item;
    private final TextField field = new TextField();
    private final KeyScope keys = new KeyScope("keys.weight");
    private final PanelFrame view;

    /**
     * @param weighed told the weight, after the panel has closed
     */
    WeightController(Workplace place, Item item, Consumer<Quantity> weighed) {
        this.item = item;
        Texts texts = place.texts();
        field.setId("weight");
        field.accessibleTextProperty().bind(texts.bind("weight.field"));
        field.getStyleClass().add("sp-amount-field");
        field.setTextFormatter(new TextFormatter<>(
                change -> WEIGHT.matcher(change.getControlNewText()).matches() ? change : null));
        Action take = keys.add(Action.of(
                "weight-take",
                "weight.take",
                "Enter",
                () -> typed().ifPresent(weight -> {
                    place.panels().close();
                    weighed.accept(weight);
                })));
        take.enabledProperty().bind(Bindings.createBooleanBinding(() -> typed().isPresent(), field.textProperty()));
        Label heading = new Label();
        heading.textProperty()
                .bind(texts.derive(t -> item.name().in(t.language().code())));
        Label price = new Label();
        price.setId("weight-price");
        price.getStyleClass().add("sp-secondary");
        price.textProperty().bind(texts.derive(this::priceText, field.textProperty()));
        view = new PanelFrame(
                heading,
                new VBox(16, price, field, new NumPad(field, NumPad.Corner.POINT, texts)),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, texts));
    }

    private Optional<Quantity> typed() {
        try {
            BigDecimal value = new BigDecimal(field.getText());
            return Quantity.isAllowed(value) ? Optional.of(new Quantity(value)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What it comes to is a help for the eye: the register reckons it with promotions and taxes. */
    private String priceText(Texts texts) {
        String each = texts.text("line.per-kilogram", texts.formats().money(item.price()));
        return typed().map(weight -> texts.text(
                        "weight.comes-to",
                        each,
                        texts.formats().money(item.price().times(weight.value(), RoundingMode.HALF_UP))))
                .orElse(each);
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
