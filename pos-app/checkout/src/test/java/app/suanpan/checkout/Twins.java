package app.suanpan.checkout;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.SceneWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two screens alike, one to touch and one to press keys on. Building them takes longest, so they serve for the next button as long as
 * the last one did the same on both, asked the register for something, and left on both what was seen before. When two that have served
 * say anything else than that, two new ones are asked, and only those are believed. To be used on the JavaFX thread.
 */
final class Twins {
    private final Function<Consumer<RegisterCommand>, Scene> screen;
    private @Nullable Bound touched;
    private @Nullable Bound pressed;
    private boolean served;

    /** @param screen makes the screen, laid out and bound to what takes its commands */
    Twins(Function<Consumer<RegisterCommand>, Scene> screen) {
        this.screen = screen;
    }

    /** The screen that will be touched, before it is. */
    Scene untouched() {
        return touched().scene;
    }

    /** What pressing a key does otherwise than touching the button at this place among those that can be touched; empty for nothing. */
    Optional<String> difference(int at, KeyCombination key) {
        boolean anew = !served;
        Optional<String> difference = compare(at, key);
        return anew || served ? difference : compare(at, key);
    }

    private Optional<String> compare(int at, KeyCombination key) {
        Bound finger = touched();
        Bound keyboard = pressed();
        boolean startAlike = finger.seen.equals(keyboard.seen);
        Outcome touch = finger.after(scene -> buttons(scene).get(at).fire());
        Outcome press = keyboard.after(scene -> Pressed.on(scene, key));
        boolean alike = touch.isLike(press);
        served = startAlike
                && alike
                && !touch.asked().isEmpty()
                && touch.seen().equals(finger.seen)
                && press.seen().equals(keyboard.seen);
        if (!served) {
            touched = null;
            pressed = null;
        }
        return alike
                ? Optional.empty()
                : Optional.of("the touch led to " + touch.without(press) + ", the key to " + press.without(touch));
    }

    private Bound touched() {
        Bound was = touched;
        Bound is = was == null ? new Bound(screen) : was;
        touched = is;
        return is;
    }

    private Bound pressed() {
        Bound was = pressed;
        Bound is = was == null ? new Bound(screen) : was;
        pressed = is;
        return is;
    }

    /** The buttons that can be touched. */
    static List<ButtonBase> buttons(Scene scene) {
        return SceneWalk.seen(scene, ButtonBase.class)
                .filter(button -> !button.isDisabled())
                .toList();
    }

    /** A screen as it was made, and what it asks the register for. */
    private static final class Bound {
        private final List<RegisterCommand> asked = new ArrayList<>();
        private final Scene scene;
        private final Seen seen;

        Bound(Function<Consumer<RegisterCommand>, Scene> screen) {
            this.scene = screen.apply(asked::add);
            this.seen = Seen.on(scene);
        }

        Outcome after(Consumer<Scene> deed) {
            asked.clear();
            deed.accept(scene);
            Studio.layOut(scene);
            return new Outcome(List.copyOf(asked), Seen.on(scene));
        }
    }

    /** What is on a screen: its words, its look, who has the keyboard, and which buttons can be touched. */
    private record Seen(List<String> says, String look, String keyboard, List<String> buttons) {
        static Seen on(Scene scene) {
            Node owner = scene.getFocusOwner();
            return new Seen(
                    SceneWalk.seen(scene, Text.class)
                            .map(Text::getText)
                            .filter(text -> !text.isBlank())
                            .toList(),
                    scene.getStylesheets().toString(),
                    owner == null ? "" : SceneWalk.name(owner),
                    Twins.buttons(scene).stream().map(SceneWalk::name).toList());
        }
    }

    /** What a touch or a key led to: what the register was asked for, and what is on the screen then. */
    private record Outcome(List<RegisterCommand> asked, Seen seen) {
        /** A touch may leave the keyboard elsewhere than a key does; all else must be the same. */
        boolean isLike(Outcome other) {
            return asked.equals(other.asked)
                    && seen.says().equals(other.seen.says())
                    && seen.look().equals(other.seen.look());
        }

        /** What is here and not there, for a message that can be read. */
        String without(Outcome other) {
            List<String> mine = new ArrayList<>(seen.says());
            mine.removeAll(other.seen.says());
            return asked + " and a screen that also says " + mine;
        }
    }
}
