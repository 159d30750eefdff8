package app.suanpan.checkout.till;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.domain.till.TillCount;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Asks how much money there is, note by note or as a sum. Enter goes from kind to kind and, after the last one, takes the count;
 * F12 takes it at once.
 */
public final class CountController implements Panel {
    private final KeyScope keys = new KeyScope("keys.count");
    private final CountModel model;
    private final CountView view;
    private final PanelFrame frame;
    private final Predicate<RegisterState> applies;

    /**
     * What is asked.
     *
     * @param title key of the heading
     * @param hint the sentence under it, or nothing
     * @param take key of the button's words
     * @param asSum whether a sum is asked at first
     * @param applies whether a state still allows it
     * @param foreign the foreign cash that is counted, of which there may be none; empty for the store's own currency
     */
    public record Question(
            String title,
            Optional<Label> hint,
            String take,
            boolean asSum,
            Predicate<RegisterState> applies,
            Optional<ForeignNotes> foreign) {
        /** About money of the store's own currency. */
        public Question(
                String title, Optional<Label> hint, String take, boolean asSum, Predicate<RegisterState> applies) {
            this(title, hint, take, asSum, applies, Optional.empty());
        }

        private List<Money> kinds(RegisterState state) {
            return foreign.map(notes -> notes.denominations().stream()
                            .sorted(Comparator.reverseOrder())
                            .map(worth -> new Money(worth, notes.currency()))
                            .toList())
                    .orElse(state.till().denominations());
        }

        /** What is taken where nobody has counted anything: foreign cash may well not be there. */
        private Optional<TillCount> untouched() {
            return foreign.map(notes -> TillCount.of(Money.zero(notes.currency())));
        }
    }

    /**
     * The panel.
     *
     * @param counted told what was counted, after the panel has closed
     */
    public CountController(Workplace place, RegisterState state, Question question, Consumer<TillCount> counted) {
        this.applies = question.applies();
        Currency currency = question.foreign()
                .map(ForeignNotes::currency)
                .orElse(state.basket().total().currency());
        model = new CountModel(question.kinds(state), currency, question.asSum());
        view = new CountView(model, currency, place.texts());
        Action take = keys.add(Action.of(
                "count-take",
                question.take(),
                "F12",
                () -> model.count.get().or(question::untouched).ifPresent(count -> {
                    place.panels().close();
                    counted.accept(count);
                })));
        take.enabledProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.count.get().or(question::untouched).isPresent(), model.count));
        keys.add(Action.of("count-enter", "till.count-enter", "Enter", () -> enter(take)));
        keys.add(Action.of("count-up", "till.count-up", "Up", () -> model.move(-1)));
        keys.add(Action.of("count-down", "till.count-down", "Down", () -> model.move(1)));
        Action mode =
                keys.add(Action.of("count-mode", "till.count-mode", "F8", () -> model.asSum.set(!model.asSum.get())));
        mode.enabledProperty().set(!model.kinds.isEmpty());
        VBox body = new VBox(12);
        question.hint().ifPresent(body.getChildren()::add);
        body.getChildren().add(view);
        VBox.setVgrow(view, Priority.ALWAYS);
        frame = new PanelFrame(
                heading(place.texts(), question),
                body,
                PanelFrame.back(place),
                new ActionButton(
                        mode,
                        Kind.PLAIN,
                        place.texts()
                                .derive(
                                        texts -> texts.text(model.asSum.get() ? "till.by-pieces" : "till.by-sum"),
                                        model.asSum)),
                new ActionButton(take, Kind.MAIN, place.texts()));
        frame.setPrefWidth(620);
    }

    private static Label heading(Texts texts, Question question) {
        String code = question.foreign()
                .map(notes -> " · " + notes.currency().getCurrencyCode())
                .orElse("");
        Label heading = new Label();
        heading.setId("count-title");
        heading.textProperty().bind(texts.derive(t -> t.text(question.title()) + code));
        return heading;
    }

    /** A sentence under a heading. */
    static Label hint(Texts texts, String key) {
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(texts.bind(key));
        return hint;
    }

    private void enter(Action take) {
        if (model.asSum.get() || model.isLast()) {
            take.fire();
        } else {
            model.move(1);
        }
    }

    @Override
    public Node content() {
        return frame;
    }

    @Override
    public Node focus() {
        return view.field();
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
