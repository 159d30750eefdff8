package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The nodes of laying out: the page as it is sold from, and under it what can be done with it. */
final class LayoutView extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 900;

    private final TileGrid tiles;

    /** What the buttons do. */
    record Actions(Action add, Action change, Action move, Action remove, Action pages, Action undo, Action leaf) {}

    LayoutView(LayoutModel model, Workplace place, IntConsumer touched, Consumer<String> turnTo, Actions actions) {
        Texts texts = place.texts();
        setFocusTraversable(true);
        setId("lay-out-panel");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(texts.bind("quick.title"));
        tiles = TileGrid.toLayOut(texts, place.theme(), touched);
        model.pages.tiles().addListener((ListChangeListener<Tile>) change -> show(model));
        model.chosen.addListener((observable, was, is) -> tiles.choose(is.intValue()));
        show(model);
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setId("lay-hint");
        hint.textProperty()
                .bind(texts.derive(
                        t -> t.text(model.carried.get().isPresent() ? "quick.hint-move" : "quick.hint"),
                        model.carried));
        HBox ofTile = row(
                new ActionButton(actions.add(), Kind.PLAIN, texts),
                new ActionButton(
                        actions.change(),
                        Kind.PLAIN,
                        texts.derive(
                                t -> t.text(model.carried.get().isPresent() ? "quick.put" : "quick.change"),
                                model.carried)),
                new ActionButton(
                        actions.move(),
                        Kind.PLAIN,
                        texts.derive(
                                t -> t.text(model.carried.get().isPresent() ? "quick.put-last" : "quick.move"),
                                model.carried)),
                new ActionButton(actions.remove(), Kind.DANGER, texts));
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setMinWidth(0);
        hint.setWrapText(true);
        HBox under = new HBox(8, hint, tiles.leafButton("lay-leaf", actions.leaf()));
        under.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(8, new PageTabs(model.pages, texts, "lay-tab-", turnTo), tiles, under, ofTile);
        VBox.setVgrow(tiles, Priority.ALWAYS);
        PanelFrame frame = new PanelFrame(
                PanelFrame.heading(texts, "quick.title"),
                body,
                PanelFrame.back(place),
                new ActionButton(actions.undo(), Kind.PLAIN, texts),
                new ActionButton(actions.pages(), Kind.PLAIN, texts));
        VBox.setVgrow(frame, Priority.ALWAYS);
        frame.getStyleClass().add("lay-out");
        setPrefSize(WIDTH, HEIGHT);
        getChildren().add(frame);
    }

    int columns() {
        return tiles.columns();
    }

    /** Turns to another leaf of the page; says which tile is the first on it, or −1 if there is none to turn to. */
    int turnLeaf(int by) {
        return tiles.turn(by) ? tiles.firstShown() : -1;
    }

    private void show(LayoutModel model) {
        tiles.show(model.pages.tiles());
        tiles.choose(model.chosen.get());
    }

    /** Buttons beside each other. */
    static HBox row(ActionButton... buttons) {
        HBox row = new HBox(8, buttons);
        for (ActionButton button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return row;
    }
}
