package app.suanpan.checkout.place;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/**
 * Rows to choose from on the screen. It never takes the keyboard, which stays where typing belongs; while the keys walk, what stands
 * before the chosen row stays in sight.
 *
 * @param <T> what a row stands for
 */
public final class ChoiceList<T> extends ListView<T> {
    private static final int BEFORE = 2;

    /**
     * A list.
     *
     * @param id of the node
     * @param spoken what a screen reader calls it
     * @param cells makes its rows, each a {@link ChoiceCell}
     */
    public ChoiceList(
            ChoiceRows<T> rows, String id, ObservableValue<String> spoken, Supplier<? extends ListCell<T>> cells) {
        super(rows.all());
        setId(id);
        accessibleTextProperty().bind(spoken);
        setFocusTraversable(false);
        setCellFactory(ignored -> cells.get());
        rows.walksProperty()
                .addListener((observable, was, is) ->
                        scrollTo(Math.max(0, rows.atProperty().get() - BEFORE)));
    }
}
