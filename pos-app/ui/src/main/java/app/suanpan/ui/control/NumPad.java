package app.suanpan.ui.control;

import app.suanpan.ui.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/**
 * Twelve large keys for fingers, in a telephone's order. It writes into a text field at its caret, so that fingers and
 * keyboard may take turns, and never takes the focus from it.
 */
public final class NumPad extends GridPane {
    /** What the lower left key writes. */
    public enum Corner {
        /** A decimal point. */
        POINT("."),
        /** Two zeros, for amounts. */
        DOUBLE_ZERO("00"),
        /** A plus, for the country code of a phone number. */
        PLUS("+"),
        /** Nothing: the key is not there. */
        NONE("");

        private final String writes;

        Corner(String writes) {
            this.writes = writes;
        }
    }

    /** A pad that writes into {@code field}. */
    public NumPad(TextInputControl field, Corner corner, Texts texts) {
        this(corner, texts, text -> write(field, text), () -> erase(field));
    }

    /** A pad that hands each key's text on. */
    public NumPad(Corner corner, Texts texts, Consumer<String> typed, Runnable erased) {
        getStyleClass().add("sp-numpad");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            getColumnConstraints().add(third);
        }
        for (int row = 0; row < 4; row++) {
            RowConstraints quarter = new RowConstraints();
            quarter.setVgrow(Priority.ALWAYS);
            quarter.setPercentHeight(25);
            getRowConstraints().add(quarter);
        }
        for (int digit = 1; digit <= 9; digit++) {
            String text = Integer.toString(digit);
            add(key(text, "num-" + text, () -> typed.accept(text)), (digit - 1) % 3, (digit - 1) / 3);
        }
        if (corner != Corner.NONE) {
            Button key = key(corner.writes, "num-corner", () -> typed.accept(corner.writes));
            key.accessibleTextProperty()
                    .bind(texts.bind("control.num."
                            + corner.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            add(key, 0, 3);
        }
        add(key("0", "num-0", () -> typed.accept("0")), 1, 3);
        Button erase = key("⌫", "num-erase", erased);
        erase.accessibleTextProperty().bind(texts.bind("control.num.erase"));
        add(erase, 2, 3);
    }

    private static Button key(String text, String id, Runnable work) {
        Button key = new Button(text);
        key.setId(id);
        key.getStyleClass().add("sp-numkey");
        key.setFocusTraversable(false);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        key.setOnAction(event -> work.run());
        return key;
    }

    private static void write(TextInputControl field, String text) {
        field.replaceSelection(text);
    }

    private static void erase(TextInputControl field) {
        if (field.getSelection().getLength() > 0) {
            field.replaceSelection("");
        } else {
            field.deletePreviousChar();
        }
    }
}
