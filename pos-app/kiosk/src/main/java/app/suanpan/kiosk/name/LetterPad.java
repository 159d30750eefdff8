package app.suanpan.kiosk.name;

import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Letters for fingers, in a keyboard's order. */
final class LetterPad extends VBox {
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    LetterPad(Texts texts, Consumer<String> typed, Runnable erased) {
        getStyleClass().add("k-letters");
        for (String row : ROWS) {
            HBox keys = new HBox();
            keys.getStyleClass().add("k-letter-row");
            row.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(letter -> keys.getChildren()
                            .add(key(
                                    letter.toUpperCase(java.util.Locale.ROOT),
                                    "key-" + letter,
                                    () -> typed.accept(letter))));
            if (row.equals(ROWS.getLast())) {
                keys.getChildren()
                        .addFirst(sign(texts.bind("name.hyphen"), "-", "key-hyphen", () -> typed.accept("-")));
                keys.getChildren().add(sign(texts.bind("name.erase"), "⌫", "key-erase", erased));
            }
            VBox.setVgrow(keys, Priority.ALWAYS);
            getChildren().add(keys);
        }
        HBox last = new HBox(sign(texts.bind("name.space"), "␣", "key-space", () -> typed.accept(" ")));
        last.getStyleClass().add("k-letter-row");
        VBox.setVgrow(last, Priority.ALWAYS);
        getChildren().add(last);
    }

    /** A key with a sign on it that has to be said in words. */
    private static Button sign(StringBinding spoken, String sign, String id, Runnable work) {
        Button key = key(sign, id, work);
        key.accessibleTextProperty().bind(spoken);
        return key;
    }

    static Button key(String text, String id, Runnable work) {
        Button key = new Button(text);
        key.setId(id);
        key.getStyleClass().addAll("sp-numkey", "k-letter");
        key.setFocusTraversable(false);
        key.setMnemonicParsing(false);
        key.setMinWidth(0);
        key.setPrefWidth(10);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        key.setOnAction(event -> work.run());
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }
}
