package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the number of a gift card, store credit or a voucher, or a payment code, where nothing can be scanned. */
public final class NumberController implements Panel {
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

    private final KeyScope keys = new KeyScope("keys.number");
    private final TextField number = new TextField();
    private final PanelFrame view;
    private final Predicate<RegisterState> applies;

    /**
     * The panel.
     *
     * @param title key of the heading
     * @param hint key of the sentence under it
     * @param of what the number is made of
     * @param without key of the button that goes on without a number, if that is possible
     * @param applies whether a state still allows it
     * @param decided told the number, or an empty one
     */
    public NumberController(
            Workplace place,
            String title,
            String hint,
            Of of,
            Optional<String> without,
            Predicate<RegisterState> applies,
            Consumer<String> decided) {
        this.applies = applies;
        number.setId("card-number");
        number.getStyleClass().add("sp-amount-field");
        number.accessibleTextProperty().bind(place.texts().bind(title));
        number.setTextFormatter(new TextFormatter<>(
                change -> of.pattern.matcher(change.getControlNewText()).matches() ? change : null));
        Action take = keys.add(Action.of("number-take", "value.take", "Enter", () -> {
            place.panels().close();
            decided.accept(number.getText());
        }));
        take.enabledProperty().bind(number.textProperty().isNotEmpty());
        List<ActionButton> answers = new ArrayList<>(List.of(PanelFrame.back(place)));
        without.ifPresent(key -> {
            Action fresh = keys.add(Action.of("number-without", key, "F8", () -> {
                place.panels().close();
                decided.accept("");
            }));
            answers.add(new ActionButton(fresh, Kind.PLAIN, place.texts()));
        });
        answers.add(new ActionButton(take, Kind.MAIN, place.texts()));
        Label words = new Label();
        words.getStyleClass().add("sp-secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(place.texts().bind(hint));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), title),
                new VBox(12, words, number, new NumPad(number, NumPad.Corner.NONE, place.texts())),
                answers.toArray(ActionButton[]::new));
        view.setPrefWidth(520);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return number;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return applies.test(state);
    }
}
