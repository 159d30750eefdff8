package app.suanpan.kiosk;

import app.suanpan.testkit.SceneWalk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Presses Tab until it has come round, and says where that is not the way somebody reads. */
final class FocusOrder {
    private static final double HAIR = 2;

    private FocusOrder() {}

    /** What Tab does not reach, and what it reaches too late or too early; to be used on the JavaFX thread. */
    static List<String> faults(Scene scene) {
        List<ButtonBase> seen = SceneWalk.seen(scene, ButtonBase.class)
                .filter(button -> !button.isDisabled())
                .toList();
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < seen.size(); i++) {
            press(scene, KeyCode.TAB);
            if (scene.getFocusOwner() != null) {
                reached.add(scene.getFocusOwner());
            }
        }
        List<String> faults = new ArrayList<>();
        seen.stream()
                .filter(button -> !reached.contains(button))
                .forEach(button -> faults.add("Tab does not reach " + SceneWalk.name(button)));
        reached.stream()
                .filter(node -> !seen.contains(node))
                .forEach(node -> faults.add("Tab reaches what nobody sees: " + SceneWalk.name(node)));
        List<Node> way = List.copyOf(reached);
        // Wherever Tab was before, the way begins with what is read first.
        int first = first(way);
        for (int i = 1; i < way.size(); i++) {
            Node from = way.get((first + i - 1) % way.size());
            Node to = way.get((first + i) % way.size());
            if (isReadBefore(to, from)) {
                faults.add("Tab goes back from " + SceneWalk.name(from) + " to " + SceneWalk.name(to));
            }
        }
        return faults;
    }

    static void press(Scene scene, KeyCode key) {
        Node target = scene.getFocusOwner();
        KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        // What has left the scene keeps the focus until the next frame.
        Event.fireEvent(target == null || target.getScene() != scene ? scene : target, press);
    }

    private static int first(List<Node> way) {
        int first = 0;
        for (int i = 1; i < way.size(); i++) {
            if (isReadBefore(way.get(i), way.get(first))) {
                first = i;
            }
        }
        return first;
    }

    /** Row by row, and in a row from left to right. What stands beside something else is in its row. */
    private static boolean isReadBefore(Node one, Node other) {
        Bounds a = SceneWalk.place(one);
        Bounds b = SceneWalk.place(other);
        boolean above = a.getMaxY() <= b.getMinY() + HAIR;
        boolean beside = !above && a.getMinY() < b.getMaxY() - HAIR;
        return above || (beside && a.getMaxX() <= b.getMinX() + HAIR);
    }
}
