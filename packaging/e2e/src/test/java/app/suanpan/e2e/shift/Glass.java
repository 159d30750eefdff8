package app.suanpan.e2e.shift;

import app.suanpan.testkit.FxThread;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the cashier sees, waited for. */
final class Glass {
    private final FxRobot eyes = new FxRobot();

    /** Whether what the selector finds is on the screen now. */
    boolean isThere(String selector) {
        return eyes.lookup(selector).queryAll().stream().anyMatch(Glass::isSeen);
    }

    /** Waits until what the selector finds is on the screen. */
    void shows(String selector) {
        until(selector + " is there", () -> isThere(selector));
    }

    /** Waits until what the selector finds has left the screen. */
    void loses(String selector) {
        until(selector + " has gone", () -> !isThere(selector));
    }

    /** Waits until the first node that the selector finds says this. */
    void says(String selector, String text) {
        until(
                selector + " says «" + text + "»",
                () -> eyes.lookup(selector).queryAllAs(Labeled.class).stream()
                        .anyMatch(node -> isSeen(node) && node.getText().equals(text)));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void until(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }
}
