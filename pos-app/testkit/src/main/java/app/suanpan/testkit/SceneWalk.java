package app.suanpan.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** What somebody in front of a scene can see of it, depth first. The scene must have been laid out; to be used on the JavaFX thread. */
public final class SceneWalk {
    private SceneWalk() {}

    /** The nodes that are visible with all that they stand in, and not under a panel. */
    public static Stream<Node> seen(Scene scene) {
        return seen(scene, Node.class);
    }

    /** Those of one kind. Whether something lies over a node takes longest to find out, and is asked of no others. */
    public static <T extends Node> Stream<T> seen(Scene scene, Class<T> kind) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found.stream().filter(kind::isInstance).map(kind::cast).filter(node -> !isCovered(scene, node));
    }

    /** Where a node is in its scene, in pixels. */
    public static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Whether {@code inner} is {@code outer} or stands in it. */
    public static boolean isIn(Node inner, Node outer) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** What to call a node in a sentence: its id, otherwise its style, and where it stands. */
    public static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            name.append(" #").append(node.getId());
        }
        if (!node.getStyleClass().isEmpty()) {
            name.append(" .").append(node.getStyleClass().getLast());
        }
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return name.append(" in #").append(at.getId()).toString();
            }
        }
        return name.toString();
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Whether a finger on its middle would touch something that it has nothing to do with. */
    private static boolean isCovered(Scene scene, Node node) {
        Bounds place = place(node);
        double x = place.getCenterX();
        double y = place.getCenterY();
        Node touched = touched(scene.getRoot(), x, y);
        return touched != null && !isIn(touched, node) && !isIn(node, touched) && !haveOneControl(touched, node);
    }

    /** Parts of one control may lie over each other: the text of a button under its key's tag is a fault of legibility. */
    private static boolean haveOneControl(Node one, Node other) {
        for (Node at = other; at != null; at = at.getParent()) {
            if (at instanceof Labeled || at instanceof TextInputControl) {
                return isIn(one, at);
            }
        }
        return false;
    }

    private static List<Node> fromBackToFront(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable();
        return children.stream().allMatch(child -> child.getViewOrder() == 0)
                ? children
                : children.stream()
                        .sorted(Comparator.comparingDouble(Node::getViewOrder).reversed())
                        .toList();
    }

    /** The node in front at a point of what {@code node} stands in; where neither it nor anything in it reaches, nothing is asked. */
    private static @Nullable Node touched(Node node, double x, double y) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return null;
        }
        Point2D at = node.parentToLocal(x, y);
        if (at == null
                || !node.getBoundsInLocal().contains(at)
                || (node.getClip() != null
                        && !node.getClip().contains(node.getClip().parentToLocal(at)))) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = fromBackToFront(parent);
            for (int i = children.size() - 1; i >= 0; i--) {
                Node in = touched(children.get(i), at.getX(), at.getY());
                if (in != null) {
                    return in;
                }
            }
        }
        boolean hit = node.isPickOnBounds() ? node.getLayoutBounds().contains(at) : node.contains(at);
        return hit ? node : null;
    }
}
