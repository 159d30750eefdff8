package app.suanpan.kiosk.phone;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What has been typed: digits, and perhaps a plus before them. */
final class PhoneModel {
    final StringProperty typed = new SimpleStringProperty("");

    void type(String character) {
        boolean fits = typed.get().length() < PhoneGroups.LONGEST;
        boolean digit = character.matches("[0-9]");
        if (fits && (digit || (character.equals("+") && typed.get().isEmpty()))) {
            typed.set(typed.get() + character);
        }
    }

    void erase() {
        String now = typed.get();
        typed.set(now.isEmpty() ? "" : now.substring(0, now.length() - 1));
    }
}
