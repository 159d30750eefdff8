package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.FieldPanel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Asks for the number of a gift card, store credit or a voucher, or a payment code, where nothing can be scanned. */
public final class NumberQuestion {
    private static final double WIDTH = 520;

    /** What a number is made of. */
    public enum Of {
        /** Nineteen of them, and a space after each four. */
        FIGURES("[0-9 ]{0,24}"),
        /** As on vouchers. */
        FIGURES_AND_LETTERS("[0-9A-Za-z -]{0,40}");

        private final Pattern pattern;

        Of(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private NumberQuestion() {}

    /**
     * Opens the question.
     *
     * @param title key of the heading
     * @param hint key of the sentence under it
     * @param of what the number is made of
     * @param without key of the button that goes on without a number, if that is possible
     * @param applies whether a state still allows it
     * @param decided told the number, or an empty one
     */
    public static void ask(
            Workplace place,
            String title,
            String hint,
            Of of,
            Optional<String> without,
            Predicate<RegisterState> applies,
            Consumer<String> decided) {
        Consumer<String> decide = number -> {
            place.panels().close();
            decided.accept(number);
        };
        TextField number = new TextField();
        number.setId("card-number");
        number.getStyleClass().add("sp-amount-field");
        number.accessibleTextProperty().bind(place.texts().bind(title));
        number.setTextFormatter(new TextFormatter<>(
                change -> of.pattern.matcher(change.getControlNewText()).matches() ? change : null));
        Action take = Action.of("number-take", "value.take", "Enter", () -> decide.accept(number.getText()));
        take.enabledProperty().bind(number.textProperty().isNotEmpty());
        ActionButton[] beside = without.stream()
                .map(key -> Action.of("number-without", key, "F8", () -> decide.accept("")))
                .map(fresh -> new ActionButton(fresh, Kind.PLAIN, place.texts()))
                .toArray(ActionButton[]::new);
        FieldPanel panel = new FieldPanel(place, "keys.number", title, number, take, applies, beside).wide(WIDTH);
        panel.say(place.texts().bind(hint));
        panel.put(new NumPad(number, NumPad.Corner.NONE, place.texts()));
        place.panels().open(panel);
    }
}
