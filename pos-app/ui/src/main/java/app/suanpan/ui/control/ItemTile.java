package app.suanpan.ui.control;

import app.suanpan.domain.item.Item;
import app.suanpan.ui.text.Language;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A quick key: the item's sign, its name, its price, and its key. */
public final class ItemTile extends Button {
    /** Higher tiles have a larger sign. */
    private static final double ROOMY = 116;

    /** What padding and border take of its width and of its height, as the style sheet says. */
    private static final double BORDERS_ACROSS = 26;

    private static final double BORDERS_UPRIGHT = 8;

    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final ItemSign sign = new ItemSign();
    private final Label name = new Label();
    private final Label price = new Label();
    private final Label key = new Label();

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
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        name.setAlignment(Pos.TOP_LEFT);
        price.getStyleClass().add("sp-tile-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("sp-key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox corner = new VBox(-7, price, key);
        corner.setAlignment(Pos.TOP_RIGHT);
        HBox head = new HBox(4, sign, gap, corner);
        head.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(name, Priority.ALWAYS);
        VBox body = new VBox(head, name);
        body.setMouseTransparent(true);
        body.prefWidthProperty().bind(widthProperty().subtract(BORDERS_ACROSS));
        body.prefHeightProperty().bind(heightProperty().subtract(BORDERS_UPRIGHT));
        setGraphic(body);
        heightProperty().addListener((observable, was, is) -> pseudoClassStateChanged(TALL, is.doubleValue() >= ROOMY));
    }

    /**
     * Shows an item.
     *
     * @param itemPrice as text
     * @param tag what the tag says, such as the tile's key; empty for no tag
     */
    public void show(Item item, Language language, String itemPrice, String tag) {
        show(Face.of(item, item.name().in(language.code()), itemPrice), tag);
    }

    /**
     * Shows anything.
     *
     * @param tag what the tag says, such as the tile's key; empty for no tag
     */
    public void show(Face face, String tag) {
        sign.show(face.tint(), face.drawn(), face.name());
        name.setText(face.name());
        price.setText(face.corner());
        key.setText(tag);
        key.setVisible(!tag.isEmpty());
        pseudoClassStateChanged(GONE, face.gone());
        setAccessibleText((face.name() + " " + face.corner()).strip());
    }

    /**
     * What a tile looks like.
     *
     * @param name its words
     * @param corner a price, or another word that matters as much
     * @param tint number of its colour, 1 to 8
     * @param drawn its drawing, if there is one; a node that stands nowhere else
     * @param gone whether what it stands for is not there any more
     */
    public record Face(String name, String corner, int tint, Optional<Node> drawn, boolean gone) {
        /** An item under this name at this price. */
        public static Face of(Item item, String name, String price) {
            return new Face(
                    name,
                    price,
                    Glyphs.tint(item.category()),
                    Glyphs.ofItem(item.name().en(), item.category()),
                    false);
        }
    }
}
