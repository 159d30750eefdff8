package app.suanpan.checkout.place;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many of the screen's fields are about to look up what was typed into them. To be used on the JavaFX thread. */
public final class LookUps {
    private final ReadOnlyIntegerWrapper due = new ReadOnlyIntegerWrapper(this, "due");

    /** None is due yet. */
    public LookUps() {}

    /** How many there are; 0 when all that was typed has been asked for. */
    public ReadOnlyIntegerProperty dueProperty() {
        return due.getReadOnlyProperty();
    }

    void begins() {
        due.set(due.get() + 1);
    }

    void ends() {
        due.set(due.get() - 1);
    }
}
