package app.suanpan.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/**
 * A quick key: the item's drawn sign on its category's tint, its name, its price, and its key. Where a category has no
 * drawing the first character of the name stands for it.
 */
public final class ItemTile extends Button {
    private final Label name = new Label();
    private final Label price = new Label();
    private final Label key = new Label();
    private final StackPane sign = new StackPane();
    private int tint;

    /** A tile that shows nothing yet; one tile can show one item after the other. */
    public ItemTile(String id) {
        setId(id);
        getStyleClass().add("sp-tile");
        setFocusTraversable(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinSize(0, 0);
        name.getStyleClass().add("sp-tile-name");
        name.setWrapText(true);
        name.setMinHeight(0);
        name.setMaxWidth(Double.MAX_VALUE);
        price.getStyleClass().add("sp-tile-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("sp-key");
        sign.getStyleClass().add("sp-tile-sign");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, sign, key, gap, price);
        head.setAlignment(Pos.CENTER_LEFT);
        name.setAlignment(Pos.TOP_LEFT);
        name.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(name, Priority.ALWAYS);
        VBox body = new VBox(6, head, name);
        body.getStyleClass().add("sp-tile-body");
        body.setMouseTransparent(true);
        body.prefWidthProperty().bind(widthProperty().subtract(24));
        body.prefHeightProperty().bind(heightProperty().subtract(20));
        setGraphic(body);
    }

    /**
     * Shows an item.
     *
     * @param category chooses sign and tint
     * @param itemName in the reader's language
     * @param itemPrice as text
     * @param keyTag what the tag says, empty for no tag
     */
    public void show(String category, String itemName, String itemPrice, String keyTag) {
        name.setText(itemName);
        price.setText(itemPrice);
        key.setText(keyTag);
        key.setVisible(!keyTag.isEmpty());
        getStyleClass().remove("sp-tint-" + tint);
        tint = Glyph.tint(category);
        getStyleClass().add("sp-tint-" + tint);
        sign.getChildren().setAll(Glyph.path(category).map(ItemTile::drawing).orElseGet(() -> letter(itemName)));
        setAccessibleText(itemName + " " + itemPrice);
    }

    private static Node drawing(String path) {
        SVGPath drawn = new SVGPath();
        drawn.setContent(path);
        drawn.setFillRule(javafx.scene.shape.FillRule.EVEN_ODD);
        drawn.getStyleClass().add("sp-glyph");
        return drawn;
    }

    private static Node letter(String name) {
        int first = name.isBlank() ? '·' : name.strip().codePointAt(0);
        Label letter = new Label(Character.toString(Character.toUpperCase(first)));
        letter.getStyleClass().add("sp-tile-letter");
        return letter;
    }
}
