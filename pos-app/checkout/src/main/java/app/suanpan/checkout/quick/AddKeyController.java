package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.checkout.place.ItemCell;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.TypingPause;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a new tile is to sell, found as at the sale; or what else it is to do. */
final class AddKeyController extends OfLayout {
    private static final double ROW = 64;
    private static final double ROWS = 5;

    private final Workplace place;
    private final Consumer<QuickKey> chosenKey;
    private final TextField field = new TextField();
    private final ChoiceRows<Item> found = new ChoiceRows<>();
    private final TypingPause pause;
    private final PanelFrame view;
    private String answered = "";
    private boolean enterWhenFound;

    /** @param chosenKey told what was chosen, after the layout is open again */
    AddKeyController(Workplace place, LayoutController layout, Consumer<QuickKey> chosenKey) {
        super(layout, "keys.lay-add");
        this.place = place;
        this.pause = new TypingPause(place, this::search);
        this.chosenKey = chosenKey;
        Texts texts = place.texts();
        field.setId("lay-search");
        field.accessibleTextProperty().bind(texts.bind("quick.search"));
        field.promptTextProperty().bind(texts.bind("quick.search"));
        field.textProperty().addListener((observable, was, is) -> typed());

        Action take = add("lay-take", "quick.take", "Enter", this::enter);
        take.enabledProperty().bind(field.textProperty().isNotEmpty());
        keys().add(found.up("lay-find-up", "sale.up"));
        keys().add(found.down("lay-find-down", "sale.down"));
        VBox body = new VBox(12, field, new StackPane(functions(texts), results(texts)));
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new PanelFrame(
                PanelFrame.heading(texts, "quick.add-title"),
                body,
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, texts));
        view.setPrefWidth(620);
    }

    /** While nothing is typed, what a tile can do besides selling stands where the results will. */
    private Node functions(Texts texts) {
        GridPane grid = new GridPane(8, 8);
        int at = 0;
        for (QuickFunction function : QuickFunction.values()) {
            Action choose = add(
                    "lay-function-" + (at + 1),
                    "quick.function." + function.key(),
                    "F" + (at + 5),
                    () -> choose(QuickKey.of(function)));
            ActionButton button = new ActionButton(choose, Kind.PLAIN, texts);
            button.getStyleClass().add("choice");
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, at % 2, at / 2);
            at++;
        }
        Label instead = new Label();
        instead.getStyleClass().add("sp-secondary");
        instead.textProperty().bind(texts.bind("quick.functions"));
        VBox all = new VBox(12, instead, grid);
        all.visibleProperty().bind(field.textProperty().isEmpty());
        return all;
    }

    private Node results(Texts texts) {
        ChoiceList<Item> list = new ChoiceList<>(
                found,
                "lay-found",
                texts.bind("sale.found"),
                () -> new ItemCell(found, texts, item -> choose(QuickKey.of(item.code()))));
        list.getStyleClass().add("rows");
        list.setPrefHeight(ROWS * ROW + 2);
        Label nothing = new Label();
        nothing.getStyleClass().add("empty-words");
        nothing.textProperty().bind(texts.bind("sale.nothing-yet"));
        nothing.visibleProperty().bind(Bindings.isEmpty(found.all()));
        StackPane results = new StackPane(list, nothing);
        results.getStyleClass().add("sp-card");
        results.visibleProperty().bind(field.textProperty().isNotEmpty());
        return results;
    }

    private String text() {
        return field.getText().strip();
    }

    private void typed() {
        enterWhenFound = false;
        found.clear();
        answered = "";
        if (text().isEmpty()) {
            pause.stop();
        } else {
            pause.typed();
        }
    }

    private void search() {
        pause.stop();
        place.send(new RegisterCommand.Search(text()));
    }

    private void enter() {
        if (!answered.equals(text())) {
            // Whoever types faster than we look means what was typed.
            enterWhenFound = true;
            search();
        } else {
            found.chosen().map(Item::code).map(QuickKey::of).ifPresent(this::choose);
        }
    }

    private void choose(QuickKey key) {
        pause.stop();
        layout().open();
        chosenKey.accept(key);
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        if (!text().isEmpty() && state.resultsFor().equals(text())) {
            answered = text();
            found.show(state.results());
            if (enterWhenFound) {
                enterWhenFound = false;
                enter();
            }
        }
        return super.stillOpen(state);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return field;
    }
}
