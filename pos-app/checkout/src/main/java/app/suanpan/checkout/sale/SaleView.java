package app.suanpan.checkout.sale;

import app.suanpan.domain.item.Item;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the sale's work area. */
final class SaleView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SIGN = 24;
    private static final double ROW = 64;

    private final SaleModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final TileGrid tiles;
    private final FlowPane tabs = new FlowPane();
    private final ListView<Item> found;

    SaleView(SaleModel model, Texts texts, Consumer<Item> add, Consumer<String> turnTo) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sale");
        search.setId("search");
        search.promptTextProperty().bind(texts.bind("sale.search"));
        search.textProperty().bindBidirectional(model.typed);
        search.getStyleClass().add("search");
        Region lens = new Region();
        lens.getStyleClass().add("lens");
        StackPane field = new StackPane(search, lens);
        StackPane.setAlignment(lens, Pos.CENTER_LEFT);
        lens.setMouseTransparent(true);
        tiles = new TileGrid(texts, add);
        model.keys.addListener((ListChangeListener<Item>) change -> tiles.show(model.keys));
        tiles.show(model.keys);
        tabs.getStyleClass().add("tabs");
        model.categories.addListener((ListChangeListener<String>) change -> showTabs(turnTo));
        model.category.addListener((observable, was, is) -> markTab());
        showTabs(turnTo);
        VBox pages = new VBox(tabs, tiles);
        pages.getStyleClass().add("pages");
        VBox.setVgrow(tiles, Priority.ALWAYS);
        pages.visibleProperty().bind(model.searching.not());
        found = new ListView<>(model.found);
        found.setId("found");
        found.setFixedCellSize(ROW);
        found.setFocusTraversable(false);
        found.setCellFactory(view -> new FoundCell(model, texts, add));
        Label nothing = new Label();
        nothing.getStyleClass().add("empty-words");
        nothing.textProperty().bind(texts.bind("sale.nothing-yet"));
        nothing.visibleProperty().bind(Bindings.isEmpty(model.found));
        StackPane results = new StackPane(found, nothing);
        results.getStyleClass().add("sp-card");
        results.visibleProperty().bind(model.searching);
        StackPane below = new StackPane(pages, results);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, field, leaf()), below);
    }

    TextField search() {
        return search;
    }

    TileGrid tiles() {
        return tiles;
    }

    void revealChosen() {
        found.scrollTo(Math.max(0, model.chosen.get() - 2));
    }

    private void showTabs(Consumer<String> turnTo) {
        tabs.getChildren()
                .setAll(model.categories.stream()
                        .map(category -> tab(category, turnTo))
                        .toList());
        markTab();
    }

    private Node tab(String category, Consumer<String> turnTo) {
        Button tab = new Button();
        tab.setId("tab-" + category);
        tab.setUserData(category);
        tab.getStyleClass().add("tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.textProperty().bind(texts.derive(t -> categoryName(t, category)));
        Glyphs.ofCategory(category).map(SaleView::level).ifPresent(tab::setGraphic);
        tab.setOnAction(event -> turnTo.accept(category));
        return tab;
    }

    /**
     * For fingers: what PgDn does within a page. It stands in the corner above the tiles and keeps its place when it is not
     * needed: what comes and goes must not change how many tiles fit.
     */
    private Node leaf() {
        Button leaf = new Button();
        leaf.setId("leaf");
        leaf.getStyleClass().addAll("tab", "leaf");
        leaf.setFocusTraversable(false);
        leaf.setGraphic(level(Glyphs.ofName("next")));
        leaf.textProperty().bind(tiles.leafTextProperty());
        leaf.visibleProperty().bind(tiles.leafTextProperty().isNotEmpty());
        leaf.setOnAction(event -> tiles.turnOn());
        return leaf;
    }

    /** Signs of different heights in boxes of one height, so that the words under them stand on one line. */
    private static Node level(Node sign) {
        StackPane box = new StackPane(sign);
        box.setMinHeight(SIGN);
        box.setMaxHeight(SIGN);
        return box;
    }

    private static String categoryName(Texts texts, String category) {
        String key = "category." + category;
        return texts.has(key) ? texts.text(key) : category;
    }

    private void markTab() {
        for (Node tab : tabs.getChildren()) {
            tab.pseudoClassStateChanged(CHOSEN, model.category.get().equals(tab.getUserData()));
        }
    }
}
