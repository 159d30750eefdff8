package app.suanpan.kiosk.name;

import app.suanpan.domain.member.PersonalData;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The name so far, and whether it is spelled or touched. */
final class NameModel {
    final StringProperty name = new SimpleStringProperty("");
    final BooleanProperty spelling = new SimpleBooleanProperty(true);

    /** A letter more; the first one of each word is a capital. */
    void type(String character) {
        String now = name.get();
        boolean capital = now.isEmpty() || now.endsWith(" ") || now.endsWith("-");
        String next = now + (capital ? character.toUpperCase(java.util.Locale.ROOT) : character);
        boolean blankFirst = now.isEmpty() && character.isBlank();
        if (!blankFirst && PersonalData.isName(next)) {
            name.set(next);
        }
    }

    void erase() {
        String now = name.get();
        if (!now.isEmpty()) {
            name.set(now.substring(0, now.offsetByCodePoints(now.length(), -1)));
        }
    }

    /** A surname in place of what was there. */
    void surname(String surname) {
        name.set(surname);
    }

    /** A title behind the surname, in place of another title. */
    void title(String title, String other) {
        String now = name.get();
        if (now.endsWith(title)) {
            return;
        }
        name.set((now.endsWith(other) ? now.substring(0, now.length() - other.length()) : now) + title);
    }
}
