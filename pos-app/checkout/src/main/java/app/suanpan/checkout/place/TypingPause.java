package app.suanpan.checkout.place;

import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * The moment between a letter and the look-up of what was typed so far: long enough not to ask for every letter, short enough not to be
 * noticed.
 */
public final class TypingPause {
    private static final Duration LENGTH = Duration.millis(120);

    private final PauseTransition pause = new PauseTransition(LENGTH);

    /**
     * A pause of a field at this place.
     *
     * @param lookUp run when nothing more was typed for a moment
     */
    public TypingPause(Workplace place, Runnable lookUp) {
        pause.statusProperty().addListener((observable, was, is) -> {
            if (is == Status.RUNNING) {
                place.lookUps().begins();
            } else if (was == Status.RUNNING) {
                place.lookUps().ends();
            }
        });
        pause.setOnFinished(event -> lookUp.run());
    }

    /** Something was typed: the moment begins again. */
    public void typed() {
        pause.playFromStart();
    }

    /** Nothing is to be looked up any more, or it is done at once. */
    public void stop() {
        pause.stop();
    }
}
