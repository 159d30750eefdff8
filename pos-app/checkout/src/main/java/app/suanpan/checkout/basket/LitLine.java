package app.suanpan.checkout.basket;

import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Duration;

/** The line that was touched last is lit for a moment, so that the eye finds it. */
final class LitLine {
    private static final Duration MOMENT = Duration.millis(1_500);

    private final IntegerProperty number = new SimpleIntegerProperty(BasketModel.NONE);
    private final PauseTransition moment = new PauseTransition(MOMENT);

    LitLine() {
        moment.setOnFinished(event -> number.set(BasketModel.NONE));
    }

    /** The number of the lit line, or none. */
    IntegerProperty number() {
        return number;
    }

    void light(int line) {
        number.set(line);
        moment.playFromStart();
    }
}
