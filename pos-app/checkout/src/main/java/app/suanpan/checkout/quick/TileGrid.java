package app.suanpan.checkout.quick;

import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ItemTile;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;

/**
 * Quick keys: as many tiles as the space holds, on as many leaves as the page needs. With Alt each tile of the first four
 * rows has the key of a keyboard that lies at the same place: 1 2 3 4, Q W E R, A S D F, Z X C V.
 */
public final class TileGrid extends Pane {
    /** In text of the ordinary size; large text wants larger tiles. */
    private static final double LEAST_WIDTH = 140;

    private static final double LEAST_HEIGHT = 92;
    private static final double MOST_HEIGHT = 132;
    private static final double GAP = 10;
    private static final int MOST = 60;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final String[] KEYBOARD = {"1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};

    private final Texts texts;
    private final Theme theme;
    private final boolean keyed;
    private final BiConsumer<Integer, Tile> pressed;
    private final List<ItemTile> tiles = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private List<Tile> page = List.of();
    private int columns = 4;
    private int rows = 3;
    private int leaf;
    private int chosen = -1;
    /** Which leaf of how many is shown, for example {@code 1/3}; empty while there is but one. */
    private final StringProperty leafText = new SimpleStringProperty("");

    /**
     * A grid that shows nothing yet.
     *
     * @param pressed told which tile was touched, or whose key was pressed
     */
    public TileGrid(Texts texts, Theme theme, Consumer<Tile> pressed) {
        this(texts, theme, "tile", true, (at, tile) -> pressed.accept(tile));
    }

    /**
     * A grid in which tiles are chosen instead of sold: they have no keys, since arrows go from one to the next.
     *
     * @param touched told the place, from 0, of the tile that was touched
     */
    static TileGrid toLayOut(Texts texts, Theme theme, IntConsumer touched) {
        return new TileGrid(texts, theme, "lay-tile", false, (at, tile) -> touched.accept(at));
    }

    private TileGrid(Texts texts, Theme theme, String prefix, boolean keyed, BiConsumer<Integer, Tile> pressed) {
        this.texts = texts;
        this.theme = theme;
        this.keyed = keyed;
        this.pressed = pressed;
        setId(prefix + "s");
        setMinSize(0, 0);
        for (int i = 0; i < MOST; i++) {
            ItemTile tile = new ItemTile(prefix + "-" + i);
            int at = i;
            tile.setOnAction(event -> press(at));
            tile.setVisible(false);
            tile.setManaged(false);
            if (!keyed) {
                tile.getStyleClass().add("choice");
            }
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
    public List<Action> actions() {
        return actions;
    }

    /** Shows these tiles from the first leaf on. */
    public void show(List<Tile> tilesOfPage) {
        page = List.copyOf(tilesOfPage);
        leaf = 0;
        fill();
    }

    /** Marks a tile as the chosen one, on whichever leaf it is; −1 for none. */
    void choose(int at) {
        chosen = at;
        if (at >= 0) {
            leaf = Math.min(at / perLeaf(), leaves() - 1);
        }
        fill();
    }

    /** How many tiles stand beside each other. */
    int columns() {
        return columns;
    }

    /** Turns leaves within the page; says whether there was one to turn to. */
    public boolean turn(int by) {
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

    int firstShown() {
        return leaf * perLeaf();
    }

    /**
     * For fingers: what PgDn does within a page. It keeps its place when it is not needed: what comes and goes must not change how many
     * tiles fit.
     */
    public ActionButton leafButton(String id, Action next) {
        ActionButton button =
                new ActionButton(next, ActionButton.Kind.QUIET, texts.derive(t -> leafText.get(), leafText));
        button.setId(id);
        button.getStyleClass().addAll("tab", "leaf");
        button.setMaxWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(leafText.isNotEmpty());
        button.accessibleTextProperty().bind(texts.bind("sale.page-next"));
        return button;
    }

    private int perLeaf() {
        return Math.min(MOST, columns * rows);
    }

    private int leaves() {
        return Math.max(1, Math.ceilDiv(page.size(), perLeaf()));
    }

    private void fill() {
        int first = leaf * perLeaf();
        for (int i = 0; i < tiles.size(); i++) {
            ItemTile tile = tiles.get(i);
            int at = first + i;
            boolean shown = i < perLeaf() && at < page.size();
            tile.setVisible(shown);
            if (shown) {
                Optional<KeyCombination> key = keyed ? keyAt(i / columns, i % columns) : Optional.empty();
                tile.pseudoClassStateChanged(CHOSEN, at == chosen);
                tile.show(
                        TileFaces.of(page.get(at), texts), key.map(KeyMark::tag).orElse(""));
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
        if (tile < perLeaf() && at < page.size()) {
            pressed.accept(at, page.get(at));
        }
    }
}
