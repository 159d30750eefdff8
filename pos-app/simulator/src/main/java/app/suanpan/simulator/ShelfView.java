package app.suanpan.simulator;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.ui.control.ItemTile;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The shelf: every item of the shop as a tile that is scanned by a click, and a field for codes that no item has. */
final class ShelfView extends VBox {
    private static final double TILE_LEAST = 158;
    private static final double TILE_HEIGHT = 112;
    private static final double GAP = 8;

    private final Texts texts;
    private final TilePane tiles = new TilePane();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(Item item, ItemTile tile) {}

    ShelfView(List<Item> goods, Texts texts, Hands hands) {
        this.texts = texts;
        getStyleClass().addAll("sp-card", "sim-section");
        // It scrolls, so it takes what is left and asks for nothing.
        setPrefHeight(0);
        for (Item item : goods) {
            ItemTile tile = new ItemTile("shelf-" + item.code());
            tile.setOnAction(event -> hands.scan(item));
            pieces.add(new Piece(item, tile));
        }
        tiles.getStyleClass().add("sim-shelf");
        tiles.setHgap(GAP);
        tiles.setVgap(GAP);
        tiles.setPrefTileHeight(TILE_HEIGHT);
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.viewportBoundsProperty().addListener((observable, was, is) -> fit(is.getWidth()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(hands), aisles(goods), scroll);
        texts.languageProperty().addListener((observable, was, is) -> name());
        name();
    }

    private HBox head(Hands hands) {
        Label title = new Label();
        title.getStyleClass().add("sim-title");
        title.textProperty().bind(texts.bind("shelf.title"));
        title.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.textProperty().bind(texts.bind("shelf.hint"));
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        TextField code = new TextField();
        code.setId("any-code");
        code.getStyleClass().add("sim-code");
        code.promptTextProperty().bind(texts.bind("shelf.any-code"));
        code.setOnAction(event -> {
            if (!code.getText().isBlank()) {
                hands.scan(code.getText().strip());
                code.clear();
            }
        });
        HBox head = new HBox(title, hint, code);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sim-row");
        return head;
    }

    /** One button for each category, and one for all of them. */
    private FlowPane aisles(List<Item> goods) {
        FlowPane aisles = new FlowPane();
        aisles.getStyleClass().add("sim-aisles");
        ToggleGroup one = new ToggleGroup();
        ToggleButton all = aisle("all", one);
        all.setSelected(true);
        aisles.getChildren().add(all);
        Set<String> categories =
                new LinkedHashSet<>(goods.stream().map(Item::category).toList());
        categories.forEach(category -> aisles.getChildren().add(aisle(category, one)));
        one.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                one.selectToggle(was);
            } else {
                show(is);
            }
        });
        show(all);
        return aisles;
    }

    private ToggleButton aisle(String category, ToggleGroup one) {
        ToggleButton aisle = new ToggleButton();
        aisle.setId("aisle-" + category);
        aisle.setUserData(category);
        aisle.setToggleGroup(one);
        aisle.setFocusTraversable(false);
        aisle.getStyleClass().add("sim-chip");
        String key = "category." + category;
        // Another shop's item file may have categories that nobody has translated: their own word stands then.
        aisle.textProperty().bind(texts.derive(words -> words.has(key) ? words.text(key) : category));
        return aisle;
    }

    /** As many columns as fit, and no gap at the end of the row. */
    private void fit(double width) {
        double inside = width - tiles.getInsets().getLeft() - tiles.getInsets().getRight();
        int columns = Math.max(1, (int) ((inside + GAP) / (TILE_LEAST + GAP)));
        // Drawn smaller or larger, tiles and gaps are whole pixels of the screen, and a row must still hold them all.
        double pixel = tiles.snapSizeX(0.01);
        double each = (inside - (columns - 1) * tiles.snapSpaceX(GAP)) / columns;
        tiles.setPrefTileWidth(Math.floor(each / pixel) * pixel);
    }

    private void show(Toggle chosen) {
        Object category = chosen.getUserData();
        tiles.getChildren()
                .setAll(pieces.stream()
                        .filter(piece -> category.equals("all")
                                || piece.item().category().equals(category))
                        .map(Piece::tile)
                        .toList());
    }

    private void name() {
        for (Piece piece : pieces) {
            Item item = piece.item();
            String price = texts.formats().money(item.price());
            boolean weighed = item.unit() == UnitOfMeasure.KILOGRAM;
            String tag = weighed || item.gtin().isPresent() ? "" : texts.text("shelf.no-barcode");
            piece.tile().show(item, texts.language(), weighed ? texts.text("shelf.per-kg", price) : price, tag);
        }
    }
}
