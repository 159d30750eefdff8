package app.suanpan.checkout.sale;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.ui.control.ItemSign;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One item that was found: its sign, name, codes and price. */
final class FoundCell extends ListCell<Item> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SaleModel model;
    private final Texts texts;
    private final ItemSign sign = new ItemSign();
    private final Label name = new Label();
    private final Label codes = new Label();
    private final Label price = new Label();
    private final HBox row;

    FoundCell(SaleModel model, Texts texts, Consumer<Item> add) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("found-cell");
        name.getStyleClass().add("found-name");
        codes.getStyleClass().add("sp-secondary");
        price.getStyleClass().add("found-price");
        price.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(name, codes);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(sign, words, price);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Item item = getItem();
            if (item != null) {
                add.accept(item);
            }
        });
        model.chosen.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        show(empty ? null : item);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getIndex() == model.chosen.get());
    }

    private void show(@Nullable Item item) {
        if (item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        sign.show(item, texts.language());
        name.setText(item.name().in(texts.language().code()));
        codes.setText(
                item.gtin().map(gtin -> item.code() + "  ·  " + gtin.display()).orElse(item.code()));
        String amount = texts.formats().money(item.price());
        price.setText(item.unit() == UnitOfMeasure.KILOGRAM ? texts.text("line.per-kilogram", amount) : amount);
        setAccessibleText(name.getText() + " " + price.getText());
        setGraphic(row);
    }
}
