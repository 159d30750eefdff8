package app.suanpan.kiosk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** How one visitor wants the screen. It is forgotten with the visit. */
final class Comfort {
    /** Everything that is touched is in the lower part, within reach of somebody who sits. */
    final BooleanProperty lowered = new SimpleBooleanProperty();

    final BooleanProperty largeText = new SimpleBooleanProperty();
    final BooleanProperty contrast = new SimpleBooleanProperty();

    void forget() {
        lowered.set(false);
        largeText.set(false);
        contrast.set(false);
    }
}
