package app.suanpan.checkout;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.SceneWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two screens alike, one to touch and one to press keys on. Building them takes longest, so they serve for the next button as long as
 * the last one did something, and the same, on both, and both show again what they did at first: by themselves, once Esc has closed
 * what was opened, or once they were told to go back. When two that have served do not do the same, two new ones are asked, and only
 * those are believed. To be used on the JavaFX thread.
 */
final class Twins {
    static final KeyCombination ESC = KeyCombination.valueOf("Esc");

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Function<Consumer<RegisterCommand>, ? extends Twin> screen;
    private @Nullable Bound touched;
    private @Nullable Bound pressed;

    /** A screen that can be touched. */
    interface Twin {
        /** The screen, laid out. */
        Scene scene();

        /** Makes it show what it did at first, as far as it can: whether it does is looked at. */
        void goBack();
    }

    /** @param screen makes the screen, laid out and bound to what takes its commands */
    Twins(Function<Consumer<RegisterCommand>, ? extends Twin> screen) {
        this.screen = screen;
    }

    /** The screen that will be touched, before it is. */
    Scene untouched() {
        return touched().scene;
    }

    /** What pressing a key does otherwise than touching the button at this place among those that can be touched; empty for nothing. */
    Optional<String> difference(int at, KeyCombination key) {
        boolean anew = touched().isNew && pressed().isNew;
        Compared compared = compare(at, key);
        return anew || compared.isTheSameDeed()
                ? compared.difference()
                : compare(at, key).difference();
    }

    private Compared compare(int at, KeyCombination key) {
        Bound finger = touched();
        Bound keyboard = pressed();
        Compared compared = new Compared(
                finger.seen,
                finger.after(scene -> buttons(scene).get(at).fire()),
                keyboard.after(scene -> Pressed.on(scene, key)));
        if (!compared.isTheSameDeed() || !finger.seen.equals(keyboard.seen) || !finger.isBack() || !keyboard.isBack()) {
            touched = null;
            pressed = null;
        }
        return compared;
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
        private final Twin twin;
        private final Scene scene;
        private final Seen seen;
        private boolean isNew = true;

        Bound(Function<Consumer<RegisterCommand>, ? extends Twin> screen) {
            this.twin = screen.apply(asked::add);
            this.scene = twin.scene();
            this.seen = Seen.on(scene);
        }

        Outcome after(Consumer<Scene> deed) {
            isNew = false;
            asked.clear();
            deed.accept(scene);
            Studio.layOut(scene);
            return new Outcome(List.copyOf(asked), Seen.on(scene));
        }

        /** Whether it shows again what it did when it was made; what a touch has opened is closed, and what it chose taken back. */
        boolean isBack() {
            return seen.equals(Seen.on(scene))
                    || seen.equals(after(it -> Pressed.on(it, ESC)).seen())
                    || seen.equals(after(it -> twin.goBack()).seen());
        }
    }

    /** What is on a screen: its words, its look, who has the keyboard, which buttons can be touched, and which of them are chosen. */
    private record Seen(List<String> says, String look, String keyboard, List<String> buttons, List<String> chosen) {
        static Seen on(Scene scene) {
            Node owner = scene.getFocusOwner();
            List<ButtonBase> buttons = Twins.buttons(scene);
            return new Seen(
                    SceneWalk.seen(scene, Text.class)
                            .map(Text::getText)
                            .filter(text -> !text.isBlank())
                            .toList(),
                    scene.getStylesheets().toString(),
                    owner == null ? "" : SceneWalk.name(owner),
                    buttons.stream().map(SceneWalk::name).toList(),
                    buttons.stream()
                            .filter(button -> button.getPseudoClassStates().contains(CHOSEN))
                            .map(SceneWalk::name)
                            .toList());
        }
    }

    /** What a touch and a key led to, where this was seen before. */
    private record Compared(Seen before, Outcome touch, Outcome press) {
        /** Whether both did something, and the same. */
        boolean isTheSameDeed() {
            return touch.isLike(press)
                    && (!touch.asked().isEmpty() || !touch.seen().equals(before));
        }

        Optional<String> difference() {
            return touch.isLike(press)
                    ? Optional.empty()
                    : Optional.of("the touch led to " + touch.without(press) + ", the key to " + press.without(touch));
        }
    }

    /** What a touch or a key led to: what the register was asked for, and what is on the screen then. */
    private record Outcome(List<RegisterCommand> asked, Seen seen) {
        /** A touch may leave the keyboard elsewhere than a key does; all else must be the same. */
        boolean isLike(Outcome other) {
            return asked.equals(other.asked)
                    && seen.says().equals(other.seen.says())
                    && seen.look().equals(other.seen.look())
                    && seen.chosen().equals(other.seen.chosen());
        }

        /** What is here and not there, for a message that can be read. */
        String without(Outcome other) {
            List<String> mine = new ArrayList<>(seen.says());
            mine.removeAll(other.seen.says());
            return asked + " and a screen that also says " + mine + ", with chosen " + seen.chosen();
        }
    }
}
