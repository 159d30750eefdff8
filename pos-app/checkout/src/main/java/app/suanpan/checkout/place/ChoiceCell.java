package app.suanpan.checkout.place;

import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list that keys choose from and a finger touches: lit while it is the chosen one, in the screen's language, and
 * with a sentence for screen readers. What is in the row is its subclass's.
 *
 * @param <T> what a row shows
 */
public abstract class ChoiceCell<T> extends ListCell<T> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReadOnlyIntegerProperty chosen;
    private final HBox row = new HBox();

    /**
     * @param texts whose language the row follows
     * @param rows of which this is one
     * @param touched takes what a finger has touched
     */
    protected ChoiceCell(Texts texts, ChoiceRows<T> rows, Consumer<T> touched) {
        this.chosen = rows.atProperty();
        getStyleClass().add("found-cell");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            T item = getItem();
            if (item != null) {
                touched.accept(item);
            }
        });
        chosen.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    /** Fills the labels of the row; returns what a screen reader says of it. */
    protected abstract String fill(T item);

    /** Lays the row out, once. */
    protected final void layOut(String style, Node... parts) {
        row.getStyleClass().add(style);
        row.getChildren().setAll(parts);
    }

    /** Labels one above the other, which take the room that there is. */
    protected static VBox words(Label... labels) {
        VBox words = new VBox(labels);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /** Sums one above the other, at the right and never cut. */
    protected static VBox sums(Label... labels) {
        VBox sums = new VBox(labels);
        sums.setAlignment(Pos.CENTER_RIGHT);
        sums.setMinWidth(USE_PREF_SIZE);
        return sums;
    }

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        show(empty ? null : item);
        mark();
    }

    @Override
    public final void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getIndex() == chosen.get());
    }

    private void show(@Nullable T item) {
        setAccessibleText(item == null ? null : fill(item));
        setGraphic(item == null ? null : row);
    }
}
