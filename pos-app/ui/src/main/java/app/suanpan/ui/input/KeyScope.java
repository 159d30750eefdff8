package app.suanpan.ui.input;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The actions of one part of the screen, which are within reach while that part is. */
public final class KeyScope {
    private final String titleKey;
    private final List<Action> actions = new ArrayList<>();

    /** A scope; the title is the key of its heading in the list of keys. */
    public KeyScope(String titleKey) {
        this.titleKey = titleKey;
    }

    /** Adds an action and returns it. */
    public Action add(Action action) {
        actions.add(action);
        return action;
    }

    public String titleKey() {
        return titleKey;
    }

    /** The actions in the order they were added. */
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    /** Does the first action whose key this is and which can be done now; says whether there was one. */
    boolean handle(KeyEvent event) {
        for (Action action : actions) {
            if (matches(action.key(), event) && action.fire()) {
                return true;
            }
        }
        return false;
    }

    /** A digit is a digit, on the number block too. */
    private static boolean matches(@Nullable KeyCombination key, KeyEvent event) {
        if (key == null || key.match(event)) {
            return key != null;
        }
        return key instanceof KeyCodeCombination digit
                && digit.getCode().isDigitKey()
                && event.getCode().isDigitKey()
                && event.getCode().isKeypadKey()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && event.getCode().getName().endsWith(digit.getCode().getName());
    }
}
