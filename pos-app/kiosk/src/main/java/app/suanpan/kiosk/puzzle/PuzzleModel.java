package app.suanpan.kiosk.puzzle;

import app.suanpan.domain.item.LocalName;
import app.suanpan.kiosk.place.TypedDigits;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is asked, and the figures typed so far. */
final class PuzzleModel {
    /** As many figures as there are digits in a puzzle. */
    static final int LENGTH = 3;

    final ObjectProperty<LocalName> digits = new SimpleObjectProperty<>(new LocalName("", ""));
    final TypedDigits figures = TypedDigits.upTo(LENGTH);

    void ask(LocalName words) {
        if (!words.equals(digits.get())) {
            digits.set(words);
            figures.clear();
        }
    }
}
