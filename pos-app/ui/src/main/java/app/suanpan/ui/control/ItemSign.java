package app.suanpan.ui.control;

import app.suanpan.domain.item.Item;
import app.suanpan.ui.text.Language;
import java.util.Optional;
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
        show(
                Glyphs.tint(item.category()),
                Glyphs.ofItem(item.name().en(), item.category()),
                item.name().in(language.code()));
    }

    /**
     * Shows a sign of one's own.
     *
     * @param newTint number of the tint, 1 to 8
     * @param drawn the drawing, if there is one
     * @param name its first character stands for what is not drawn
     */
    void show(int newTint, Optional<Node> drawn, String name) {
        getStyleClass().remove("sp-tint-" + tint);
        tint = newTint;
        getStyleClass().add("sp-tint-" + tint);
        getChildren().setAll(drawn.orElseGet(() -> letter(name)));
    }

    private static Node letter(String name) {
        int first = name.isBlank() ? '·' : name.strip().codePointAt(0);
        Label letter = new Label(Character.toString(Character.toUpperCase(first)));
        letter.getStyleClass().add("sp-sign-letter");
        return letter;
    }
}
