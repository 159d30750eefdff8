package app.suanpan.testkit;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A window on JavaFX's Headless platform and a hand that types, scans and touches.
 *
 * <p>Use it as {@code @RegisterExtension final Screen screen = new Screen();}. Each test has its own window, which is
 * closed behind it. A test that fails leaves {@code target/screens/<class>-<test>.png}. The Headless screen is
 * 1000×1000 pixels, so a window may be no larger; larger pictures are {@link Picture}'s.
 */
public final class Screen implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    private static final Duration PERSON = Duration.millis(50);

    private @Nullable Stage stage;

    @Override
    public void beforeEach(ExtensionContext context) {
        FxThread.start();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && stage != null) {
            String name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            photograph(Path.of("target", "screens", name + ".png"));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage open = stage;
        if (open != null) {
            FxThread.run(open::close);
            stage = null;
        }
    }

    /** Opens a window with this scene, made on the JavaFX thread, and waits until it has the keyboard. */
    public void show(Supplier<Scene> scene) {
        FxThread.run(() -> {
            Stage opened = new Stage(StageStyle.UNDECORATED);
            stage = opened;
            opened.setX(0);
            opened.setY(0);
            opened.setScene(scene.get());
            opened.show();
            opened.requestFocus();
        });
        await("the window has the keyboard", () -> stage().isFocused());
    }

    /** The open window. */
    public Stage stage() {
        return Objects.requireNonNull(stage, "no window is open: call show first");
    }

    /** Types text into whatever has the focus as a quick person does, 50 ms from key to key; returns when all is typed. */
    public void type(String text) {
        AtomicBoolean typed = new AtomicBoolean();
        Iterator<String> characters =
                text.codePoints().mapToObj(Character::toString).iterator();
        // Each pause begins when the key before it was seen: a screen that hangs makes a person no faster.
        PauseTransition pause = new PauseTransition(PERSON);
        pause.setOnFinished(event -> {
            typeOne(characters.next());
            if (characters.hasNext()) {
                pause.playFromStart();
            } else {
                typed.set(true);
            }
        });
        FxThread.run(pause::playFromStart);
        FxThread.await("«" + text + "» is typed", typed::get);
    }

    /** Types text as a scanner with a keyboard cable does, with nothing behind it. */
    public void burst(String text) {
        FxThread.run(() -> text.codePoints().forEach(c -> typeOne(Character.toString(c))));
    }

    /** Types a code and Enter as a scanner with a keyboard cable does: at once, wherever the focus is. */
    public void scan(String code) {
        FxThread.run(() -> {
            code.codePoints().forEach(c -> typeOne(Character.toString(c)));
            new Robot().keyType(KeyCode.ENTER);
        });
    }

    /** Presses the keys together, releases them in the opposite order, and returns when the screen has seen them. */
    public void press(KeyCode... keys) {
        FxThread.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    /** Touches the middle of the first node that the CSS selector finds, once it is there and can be touched. */
    public void click(String selector) {
        await(selector + " can be touched", () -> {
            Node node = stage().getScene().lookup(selector);
            return node != null && touchable(node);
        });
        FxThread.run(() -> {
            Node node = find(selector);
            Bounds on = node.localToScreen(node.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(on.getCenterX(), on.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /** The first node that the selector finds; it is an error if there is none. For use on the JavaFX thread. */
    public Node find(String selector) {
        Node node = stage().getScene().lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing on the screen is " + selector);
        }
        return node;
    }

    /** What the first node that the selector finds says. */
    public String text(String selector) {
        return FxThread.call(() -> textOf(find(selector)));
    }

    /** Waits until the condition, looked at before each frame, is true. */
    public void await(String what, BooleanSupplier condition) {
        FxThread.await(what, condition);
    }

    /** Waits until the node that the selector finds says exactly {@code text}. */
    public void awaitText(String selector, String text) {
        await(selector + " says «" + text + "»", () -> {
            Node node = stage().getScene().lookup(selector);
            return node != null && textOf(node).equals(text);
        });
    }

    /** Writes what the window looks like as a PNG. */
    public void photograph(Path file) {
        Picture.write(FxThread.call(() -> stage().getScene().snapshot(null)), file);
    }

    private static boolean touchable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Text text -> text.getText();
            default -> throw new AssertionError(node + " has no text");
        };
    }

    /** Digits and letters go through the robot as keys do; what has no key of its own arrives as an input method's. */
    private void typeOne(String character) {
        KeyCode key = KeyCode.getKeyCode(character.toUpperCase(java.util.Locale.ROOT));
        boolean plain = key != null && (key.isDigitKey() || key.isLetterKey());
        if (plain && !Character.isUpperCase(character.charAt(0))) {
            new Robot().keyType(key);
            return;
        }
        Node target = stage().getScene().getFocusOwner();
        Event.fireEvent(
                target == null ? stage().getScene() : target,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }
}
