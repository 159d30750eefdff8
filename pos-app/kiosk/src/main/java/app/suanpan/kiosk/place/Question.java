package app.suanpan.kiosk.place;

import app.suanpan.domain.register.JoinState;
import javafx.scene.Parent;

/** One question of the kiosk. */
public interface Question {

    /** What is on the screen. */
    Parent view();

    /** Forgets what was typed, ticked and shown. Called when the question comes onto the screen and when it leaves it. */
    void clear();

    /** Shows a state in which this question is asked. */
    void render(JoinState state);

    /** How far the visitor has come: 1 to 4, or 0 where nobody counts. */
    default int step() {
        return 0;
    }

    /** Whether there is a question before this one to go back to. */
    default boolean goesBack() {
        return true;
    }

    /** A digit, letter or other character from a keyboard. */
    default void typed(String character) {}

    /** The key that takes the last character back. */
    default void erase() {}

    /** The key that goes on. */
    default void enter() {}
}
