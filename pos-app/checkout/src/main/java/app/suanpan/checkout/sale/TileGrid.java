package app.suanpan.checkout.sale;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.ui.control.ItemTile;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;

/**
 * Quick keys: as many tiles as the space holds, on as many leaves as the items need. With Alt each tile of the first four
 * rows has the key of a keyboard that lies at the same place: 1 2 3 4, Q W E R, A S D F, Z X C V.
 */
final class TileGrid extends Pane {
    /** In text of the ordinary size; large text wants larger tiles. */
    private static final double LEAST_WIDTH = 140;

    private static final double LEAST_HEIGHT = 92;
    private static final double MOST_HEIGHT = 132;
    private static final double GAP = 10;
    private static final int MOST = 60;
    private static final String[] KEYBOARD = {"1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};

    private final Texts texts;
    private final Theme theme;
    private final Consumer<Item> add;
    private final List<ItemTile> tiles = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private List<Item> items = List.of();
    private int columns = 4;
    private int rows = 3;
    private int leaf;
    private final ReadOnlyStringWrapper leafText = new ReadOnlyStringWrapper("");

    TileGrid(Texts texts, Theme theme, Consumer<Item> add) {
        this.texts = texts;
        this.theme = theme;
        this.add = add;
        setId("tiles");
        setMinSize(0, 0);
        for (int i = 0; i < MOST; i++) {
            ItemTile tile = new ItemTile("tile-" + i);
            int at = i;
            tile.setOnAction(event -> press(at));
            tile.setVisible(false);
            tile.setManaged(false);
            tiles.add(tile);
        }
        getChildren().addAll(tiles);
        for (int row = 0; row < KEYBOARD.length; row++) {
            for (int column = 0; column < KEYBOARD[row].length(); column++) {
                actions.add(key(row, column));
            }
        }
        texts.languageProperty().addListener((observable, was, is) -> fill());
        theme.textSizeProperty().addListener((observable, was, is) -> requestLayout());
    }

    /** The keys of the tiles. They stand in no list of keys: each tile shows its own. */
    List<Action> actions() {
        return actions;
    }

    /** Which leaf of how many is shown, for example {@code 1/3}; empty while there is but one. */
    ReadOnlyStringProperty leafTextProperty() {
        return leafText.getReadOnlyProperty();
    }

    /** Shows these items from the first leaf on. */
    void show(List<Item> newItems) {
        items = List.copyOf(newItems);
        leaf = 0;
        fill();
    }

    /** Turns leaves within the page; says whether there was one to turn to. */
    boolean turn(int by) {
        int next = leaf + by;
        if (next < 0 || next >= leaves()) {
            return false;
        }
        leaf = next;
        fill();
        return true;
    }

    @Override
    protected void layoutChildren() {
        double large = theme.textSize().factor();
        int fitColumns = Math.clamp((long) ((getWidth() + GAP) / (large * LEAST_WIDTH + GAP)), 1, 8);
        int fitRows = Math.clamp((long) ((getHeight() + GAP) / (large * LEAST_HEIGHT + GAP)), 1, 7);
        if (fitColumns != columns || fitRows != rows) {
            columns = fitColumns;
            rows = fitRows;
            leaf = Math.min(leaf, Math.max(0, leaves() - 1));
            fill();
        }
        double width = Math.floor((getWidth() - GAP * (columns - 1)) / columns);
        double height = Math.min(large * MOST_HEIGHT, Math.floor((getHeight() - GAP * (rows - 1)) / rows));
        for (int i = 0; i < tiles.size(); i++) {
            ItemTile tile = tiles.get(i);
            if (tile.isVisible()) {
                tile.resizeRelocate(
                        (i % columns) * (width + GAP), Math.floorDiv(i, columns) * (height + GAP), width, height);
            }
        }
    }

    private int perLeaf() {
        return Math.min(MOST, columns * rows);
    }

    private int leaves() {
        return Math.max(1, Math.ceilDiv(items.size(), perLeaf()));
    }

    private void fill() {
        int first = leaf * perLeaf();
        for (int i = 0; i < tiles.size(); i++) {
            ItemTile tile = tiles.get(i);
            int at = first + i;
            boolean shown = i < perLeaf() && at < items.size();
            tile.setVisible(shown);
            if (shown) {
                Item item = items.get(at);
                Optional<KeyCombination> key = keyAt(i / columns, i % columns);
                String price = texts.formats().money(item.price());
                tile.show(
                        item,
                        texts.language(),
                        item.unit() == UnitOfMeasure.KILOGRAM ? texts.text("line.per-kilogram", price) : price,
                        key.map(KeyMark::tag).orElse(""));
                key.ifPresentOrElse(combination -> KeyMark.put(tile, combination), () -> KeyMark.clear(tile));
            }
        }
        leafText.set(leaves() == 1 ? "" : (leaf + 1) + "/" + leaves());
        requestLayout();
    }

    private static Optional<KeyCombination> keyAt(int row, int column) {
        return row < KEYBOARD.length && column < KEYBOARD[row].length()
                ? Optional.of(KeyCombination.valueOf("Alt+" + KEYBOARD[row].charAt(column)))
                : Optional.empty();
    }

    private Action key(int row, int column) {
        return Action.hidden("Alt+" + KEYBOARD[row].charAt(column), () -> {
            if (column < columns && row < rows) {
                press(row * columns + column);
            }
        });
    }

    private void press(int tile) {
        int at = leaf * perLeaf() + tile;
        if (tile < perLeaf() && at < items.size()) {
            add.accept(items.get(at));
        }
    }
}
