package app.suanpan.kiosk.place;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Buttons in columns of one width, whatever stands on them: long words take another line, and no button pushes another one aside. */
public final class Columns extends GridPane {
    private final int columns;

    /** @param columns how many stand side by side */
    public Columns(int columns) {
        this.columns = columns;
        getStyleClass().add("k-columns");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
    }

    /** Shows these, row by row, in place of what was there. */
    public void fill(List<? extends ButtonBase> buttons) {
        getChildren().clear();
        for (int i = 0; i < buttons.size(); i++) {
            ButtonBase button = buttons.get(i);
            button.setMinWidth(0);
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            add(button, i % columns, i / columns);
        }
    }
}
