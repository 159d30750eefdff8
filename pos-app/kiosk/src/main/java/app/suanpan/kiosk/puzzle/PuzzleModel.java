package app.suanpan.kiosk.puzzle;

import app.suanpan.domain.item.LocalName;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is asked, and the figures typed so far. */
final class PuzzleModel {
    /** As many figures as there are digits in a puzzle. */
    static final int LENGTH = 3;

    final ObjectProperty<LocalName> digits = new SimpleObjectProperty<>(new LocalName("", ""));
    final StringProperty typed = new SimpleStringProperty("");

    void ask(LocalName words) {
        if (!words.equals(digits.get())) {
            digits.set(words);
            typed.set("");
        }
    }

    void type(String character) {
        if (character.matches("[0-9]") && typed.get().length() < LENGTH) {
            typed.set(typed.get() + character);
        }
    }

    void erase() {
        String now = typed.get();
        typed.set(now.isEmpty() ? "" : now.substring(0, now.length() - 1));
    }
}
