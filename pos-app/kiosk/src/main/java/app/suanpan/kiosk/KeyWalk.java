package app.suanpan.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/**
 * The way of the Tab key: from one thing that can be touched to the next, in the order in which they stand in the scene, which is the
 * order in which they are read. Nothing is marked until somebody presses Tab, and a finger takes the mark away.
 */
final class KeyWalk {
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");

    private final Scene scene;
    private final Supplier<Node> inFront;
    private boolean keyed;

    /** @param inFront what somebody before the screen can touch now: a panel, if one lies over everything else */
    KeyWalk(Scene scene, Supplier<Node> inFront) {
        this.scene = scene;
        this.inFront = inFront;
    }

    /** Marks the next one, or the one before. */
    void step(boolean back) {
        List<ButtonBase> stops = stops();
        keyed(true);
        if (stops.isEmpty()) {
            return;
        }
        int at = marked().map(stops::indexOf).orElse(back ? 0 : -1);
        stops.get(Math.floorMod(at + (back ? -1 : 1), stops.size())).requestFocus();
    }

    /** What is marked now. */
    Optional<ButtonBase> marked() {
        return keyed && scene.getFocusOwner() instanceof ButtonBase button && stops().contains(button)
                ? Optional.of(button)
                : Optional.empty();
    }

    /** A finger goes where it likes. */
    void leave() {
        keyed(false);
    }

    private void keyed(boolean now) {
        keyed = now;
        scene.getRoot().pseudoClassStateChanged(KEYED, now);
    }

    private List<ButtonBase> stops() {
        List<ButtonBase> stops = new ArrayList<>();
        collect(inFront.get(), stops);
        return stops;
    }

    private static void collect(Node node, List<ButtonBase> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof ButtonBase button) {
            stops.add(button);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
