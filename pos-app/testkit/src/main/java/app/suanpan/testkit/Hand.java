package app.suanpan.testkit;

import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/**
 * A robot that touches what it sees, where it sees it. TestFX's own looks for it at once and touches the place where it then stands: on a busy
 * machine a panel that has only just opened is not there yet, or stands at no place, and the touch goes beside it.
 */
public final class Hand extends FxRobot {
    private final Glass glass = new Glass();

    /** A hand that can reach every window. */
    public Hand() {}

    /** Waits until what the selector finds is on the screen, and touches its middle; what stands on an open panel comes first. */
    @Override
    public FxRobot clickOn(String selector, Motion motion, MouseButton... buttons) {
        return clickOn(glass.placeOf(selector), motion, buttons);
    }
}
