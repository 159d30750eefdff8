package app.suanpan.demo.screen;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Touches a screen that stands in no window, where no mouse can: finds what a person would touch, and waits until it can be. */
public final class ScreenHands {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scene scene;

    /** Hands for this screen. */
    public ScreenHands(Scene scene) {
        this.scene = scene;
    }

    /**
     * Touches a button.
     *
     * @param id the button's id
     * @throws TimeoutException if there is none that is visible and can be touched
     */
    public void press(String id) throws InterruptedException, TimeoutException {
        ButtonBase button = awaitEnabled(id);
        ScreenThread.tell(button::fire);
    }

    /** Presses a key, where the keyboard is now; a screen that nothing was pressed on yet hears it all the same. */
    public void press(KeyCodeCombination key) throws InterruptedException {
        ScreenThread.tell(() -> Event.fireEvent(
                scene,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        key.getCode().getName(),
                        key.getCode(),
                        key.getShift() == ModifierValue.DOWN,
                        key.getControl() == ModifierValue.DOWN,
                        key.getAlt() == ModifierValue.DOWN,
                        false)));
    }

    /**
     * Waits until a button can be touched, and returns it.
     *
     * @throws TimeoutException if it is not there, or cannot be touched in time
     */
    public ButtonBase awaitEnabled(String id) throws InterruptedException, TimeoutException {
        return ScreenThread.await(
                "the button " + id + " can be touched",
                PATIENCE,
                () -> find(id, ButtonBase.class).filter(found -> !found.isDisabled()));
    }

    /**
     * Fills a field.
     *
     * @param id the field's id
     * @throws TimeoutException if there is none that is visible
     */
    public void type(String id, String text) throws InterruptedException, TimeoutException {
        TextInputControl field =
                ScreenThread.await("the field " + id + " is there", PATIENCE, () -> find(id, TextInputControl.class));
        ScreenThread.tell(() -> field.setText(text));
    }

    private <T extends Node> Optional<T> find(String id, Class<T> kind) {
        // Without a window nobody draws; what stands in a scrolled area has no place on the screen before that.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll("#" + id).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(ScreenHands::isSeen)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
