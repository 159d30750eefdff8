package app.suanpan.checkout.sale;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.ItemCell;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.quick.PageTabs;
import app.suanpan.checkout.quick.TileGrid;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the sale's work area. */
final class SaleView extends VBox {

    private final TextField search = new TextField();
    private final TileGrid tiles;

    /**
     * @param add told which of the items found was touched
     * @param pressed told which quick key was
     * @param turnTo turns to a page of quick keys
     * @param pageNext turns to the next leaf or page
     */
    SaleView(
            SaleModel model,
            Workplace place,
            Consumer<Item> add,
            Consumer<Tile> pressed,
            Consumer<String> turnTo,
            Action pageNext) {
        Texts texts = place.texts();
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
        tiles = new TileGrid(texts, place.theme(), pressed);
        model.pages.tiles().addListener((ListChangeListener<Tile>) change -> tiles.show(model.pages.tiles()));
        tiles.show(model.pages.tiles());
        VBox pages = new VBox(new PageTabs(model.pages, texts, "tab-", turnTo), tiles);
        pages.getStyleClass().add("pages");
        VBox.setVgrow(tiles, Priority.ALWAYS);
        pages.visibleProperty().bind(model.searching.not());
        ChoiceList<Item> found = new ChoiceList<>(
                model.found, "found", texts.bind("sale.found"), () -> new ItemCell(model.found, texts, add));
        found.getStyleClass().add("rows");
        Label nothing = new Label();
        nothing.getStyleClass().add("empty-words");
        nothing.textProperty().bind(texts.bind("sale.nothing-yet"));
        nothing.visibleProperty().bind(Bindings.isEmpty(model.found.all()));
        StackPane results = new StackPane(found, nothing);
        results.getStyleClass().add("sp-card");
        results.visibleProperty().bind(model.searching);
        StackPane below = new StackPane(pages, results);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, field, tiles.leafButton("leaf", pageNext)), below);
    }

    TextField search() {
        return search;
    }

    TileGrid tiles() {
        return tiles;
    }
}
