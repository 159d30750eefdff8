package app.suanpan.checkout.sale;

import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.Item;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

    private final SaleModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final TileGrid tiles;
    private final FlowPane tabs = new FlowPane();
    private final ListView<Item> found;

    SaleView(SaleModel model, Workplace place, Consumer<Item> add, Consumer<String> turnTo, Action pageNext) {
        this.model = model;
        this.texts = place.texts();
        getStyleClass().add("sale");
        search.setId("search");
        search.accessibleTextProperty().bind(texts.bind("sale.search"));
        search.promptTextProperty().bind(texts.bind("sale.search"));
        search.textProperty().bindBidirectional(model.typed);
        search.getStyleClass().add("search");
        Region lens = new Region();
        lens.getStyleClass().add("lens");
        StackPane field = new StackPane(search, lens);
        StackPane.setAlignment(lens, Pos.CENTER_LEFT);
        lens.setMouseTransparent(true);
        tiles = new TileGrid(texts, place.theme(), add);
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
        found.getStyleClass().add("rows");
        found.setFocusTraversable(false);
        found.accessibleTextProperty().bind(texts.bind("sale.found"));
        found.setCellFactory(view -> new FoundCell(model.chosen, texts, add));
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
        getChildren().addAll(new HBox(4, field, leaf(pageNext)), below);
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
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < model.categories.size(); i++) {
            shown.add(tab(model.categories.get(i), i, turnTo));
        }
        tabs.getChildren().setAll(shown);
        markTab();
    }

    private Node tab(String category, int at, Consumer<String> turnTo) {
        Action turn = PageKeys.action("tab-" + category, at, () -> turnTo.accept(category));
        ActionButton tab =
                new ActionButton(turn, ActionButton.Kind.QUIET, texts.derive(t -> categoryName(t, category)));
        tab.setUserData(category);
        tab.getStyleClass().add("tab");
        HBox head = new HBox(6);
        head.setAlignment(Pos.CENTER);
        Glyphs.ofCategory(category).map(SaleView::level).ifPresent(head.getChildren()::add);
        if (tab.getGraphic() != null) {
            head.getChildren().add(tab.getGraphic());
        }
        tab.setGraphic(head);
        return tab;
    }

    /**
     * For fingers: what PgDn does within a page. It stands in the corner above the tiles and keeps its place when it is not
     * needed: what comes and goes must not change how many tiles fit.
     */
    private Node leaf(Action pageNext) {
        ActionButton leaf = new ActionButton(
                pageNext, ActionButton.Kind.QUIET, texts.derive(t -> leafText(), tiles.leafTextProperty()));
        leaf.setId("leaf");
        leaf.getStyleClass().addAll("tab", "leaf");
        leaf.setMaxWidth(USE_PREF_SIZE);
        leaf.visibleProperty().bind(tiles.leafTextProperty().isNotEmpty());
        leaf.accessibleTextProperty().bind(texts.bind("sale.page-next"));
        return leaf;
    }

    private String leafText() {
        return tiles.leafTextProperty().get();
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
