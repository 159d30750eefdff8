package app.suanpan.checkout.place;

import app.suanpan.domain.item.Item;
import app.suanpan.ui.control.ItemSign;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One item that was found: its sign, name, codes and price. */
public final class ItemCell extends ChoiceCell<Item> {

    private final Texts texts;
    private final ItemSign sign = new ItemSign();
    private final Label name = new Label();
    private final Label codes = new Label();
    private final Label price = new Label();

    /**
     * @param texts whose language the row follows
     * @param rows of which this is one
     * @param touched told which item was touched
     */
    public ItemCell(ChoiceRows<Item> rows, Texts texts, Consumer<Item> touched) {
        super(texts, rows, touched);
        this.texts = texts;
        name.getStyleClass().add("found-name");
        codes.getStyleClass().add("sp-secondary");
        price.getStyleClass().add("found-price");
        price.setMinWidth(USE_PREF_SIZE);
        VBox words = words(name, codes);
        layOut("line-row", sign, words, price);
    }

    @Override
    protected String fill(Item item) {
        sign.show(item, texts.language());
        name.setText(item.name().in(texts.language().code()));
        codes.setText(
                item.gtin().map(gtin -> item.code() + "  ·  " + gtin.display()).orElse(item.code()));
        String amount = texts.formats().money(item.price());
        price.setText(Units.label(texts, item.unit(), amount));
        return name.getText() + " " + price.getText();
    }
}
