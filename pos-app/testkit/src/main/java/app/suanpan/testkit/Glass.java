package app.suanpan.testkit;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;

/**
 * What whoever stands before a window sees, waited for. It is looked at between two frames, on the thread that draws: beside it a node could leave the screen
 * while it is being looked at, or stand where no finger finds it because it has only just come.
 */
public final class Glass {
    private final FxRobot eyes = new FxRobot();

    /** Looks at every window that is open. */
    public Glass() {}

    /** Whether what the selector finds is on the screen now. */
    public boolean isThere(String selector) {
        return FxThread.call(() -> seen(selector, node -> true).isPresent());
    }

    /** Waits until what the selector finds is on the screen. */
    public void shows(String selector) {
        FxThread.await(selector + " is there", () -> isThere(selector));
    }

    /** Waits until what the selector finds has left the screen. */
    public void loses(String selector) {
        FxThread.await(selector + " has gone", () -> !isThere(selector));
    }

    /** Waits until a node that the selector finds says this. */
    public void says(String selector, String text) {
        placeOf(selector, text);
    }

    /** Waits until what the selector finds is on the screen, and says where; what stands on an open panel comes before what lies under it. */
    public Point2D placeOf(String selector) {
        return place(
                selector + " is there",
                () -> seen("#panel " + selector, node -> true).or(() -> seen(selector, node -> true)));
    }

    /** Waits until a node that the selector finds says this, and says where. */
    public Point2D placeOf(String selector, String text) {
        return place(
                selector + " says «" + text + "»",
                () -> seen(
                        selector,
                        node -> node instanceof Labeled it && it.getText().equals(text)));
    }

    private static Point2D place(String what, Supplier<Optional<Node>> wanted) {
        return FxThread.find(what, () -> wanted.get().map(Glass::middle));
    }

    private Optional<Node> seen(String selector, Predicate<Node> wanted) {
        return eyes.lookup(selector).queryAll().stream()
                .filter(Glass::isSeen)
                .filter(wanted)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Where it stands once all is laid out: of a panel that has just opened, the next frame moves everything. */
    private static Point2D middle(Node node) {
        Parent root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
