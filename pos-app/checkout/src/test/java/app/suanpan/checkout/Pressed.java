package app.suanpan.checkout;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Presses keys on a scene that stands in no window. To be used on the JavaFX thread. */
final class Pressed {
    private Pressed() {}

    /** Presses a key where the keyboard is. */
    static void on(Scene scene, KeyCombination combination) {
        KeyCodeCombination key = (KeyCodeCombination) combination;
        Node owner = scene.getFocusOwner();
        KeyEvent event = new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                key.getCode().getName(),
                key.getCode(),
                key.getShift() == ModifierValue.DOWN,
                key.getControl() == ModifierValue.DOWN || key.getShortcut() == ModifierValue.DOWN,
                key.getAlt() == ModifierValue.DOWN,
                false);
        if (owner == null || owner.getScene() != scene) {
            Event.fireEvent(scene, event);
        } else {
            Event.fireEvent(owner, event);
        }
    }
}
