package app.suanpan.ui.control;

import app.suanpan.domain.item.Item;
import app.suanpan.ui.text.Language;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * An item's drawn sign on its category's tint. Where nothing is drawn for its name or category, the first character of the
 * name stands for it.
 */
public final class ItemSign extends StackPane {
    private int tint;

    /** A sign that shows nothing yet; one sign can show one item after the other. */
    public ItemSign() {
        getStyleClass().add("sp-sign");
    }

    /** Shows an item's sign. */
    public void show(Item item, Language language) {
        getStyleClass().remove("sp-tint-" + tint);
        tint = Glyphs.tint(item.category());
        getStyleClass().add("sp-tint-" + tint);
        Node drawn = Glyphs.ofItem(item.name().en(), item.category())
                .orElseGet(() -> letter(item.name().in(language.code())));
        getChildren().setAll(drawn);
    }

    private static Node letter(String name) {
        int first = name.isBlank() ? '·' : name.strip().codePointAt(0);
        Label letter = new Label(Character.toString(Character.toUpperCase(first)));
        letter.getStyleClass().add("sp-sign-letter");
        return letter;
    }
}
