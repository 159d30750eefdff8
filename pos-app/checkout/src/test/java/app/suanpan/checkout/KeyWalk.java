package app.suanpan.checkout;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.input.KeyMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;

/**
 * Walks over the buttons of screens: each has a key, shows it, and the key does what a touch does. What is wrong is said with the
 * button's name and what to do.
 */
final class KeyWalk {
    /** Buttons that were compared already in the same place: they stand on many pictures. */
    private final Set<String> compared = new HashSet<>();

    /** What a touch or a key led to: what the register was asked for, and what the screen says then. */
    private record Outcome(List<RegisterCommand> asked, List<String> says, String look) {
        /** What is here and not there, for a message that can be read. */
        String without(Outcome other) {
            List<String> mine = new ArrayList<>(says);
            mine.removeAll(other.says());
            return asked + " and a screen that also says " + mine;
        }
    }

    /**
     * What is wrong with a screen's keys.
     *
     * @param place what makes a button with the same id the same button
     * @param screen makes the screen, laid out and bound to what takes its commands; called on the JavaFX thread, anew for each touch
     */
    List<String> faults(String place, Function<Consumer<RegisterCommand>, Scene> screen) {
        List<String> faults = new ArrayList<>();
        List<ButtonBase> buttons =
                FxThread.call(() -> buttons(screen.apply(command -> {})).toList());
        for (int at = 0; at < buttons.size(); at++) {
            ButtonBase button = buttons.get(at);
            if (isKeyItself(button) || isOneOfAList(button)) {
                continue;
            }
            KeyCombination key = KeyMark.of(button).orElse(null);
            if (key == null) {
                faults.add("no key: " + SceneWalk.name(button) + "; make it an ActionButton of an Action with a key, or"
                        + " call KeyMark.put");
            } else if (!shows(button, KeyMark.tag(key))) {
                faults.add("no key is shown: " + SceneWalk.name(button) + " should show " + KeyMark.tag(key));
            } else if (compared.add(place + " " + button.getId())) {
                int which = at;
                FxThread.run(() -> compare(screen, which, key, faults));
            }
        }
        return faults;
    }

    private static void compare(
            Function<Consumer<RegisterCommand>, Scene> screen, int at, KeyCombination key, List<String> faults) {
        List<RegisterCommand> askedByTouch = new ArrayList<>();
        Scene touched = screen.apply(askedByTouch::add);
        askedByTouch.clear();
        ButtonBase button = buttons(touched).toList().get(at);
        button.fire();
        List<RegisterCommand> askedByKey = new ArrayList<>();
        Scene pressed = screen.apply(askedByKey::add);
        askedByKey.clear();
        Pressed.on(pressed, key);
        Outcome touch = outcome(touched, askedByTouch);
        Outcome press = outcome(pressed, askedByKey);
        if (!touch.equals(press)) {
            faults.add("another key: pressing " + KeyMark.tag(key) + " is not touching " + SceneWalk.name(button)
                    + "; the touch led to " + touch.without(press) + ", the key to " + press.without(touch));
        }
    }

    private static Outcome outcome(Scene scene, List<RegisterCommand> asked) {
        Studio.layOut(scene);
        List<String> says = SceneWalk.seen(scene, Text.class)
                .map(Text::getText)
                .filter(text -> !text.isBlank())
                .toList();
        return new Outcome(List.copyOf(asked), says, scene.getStylesheets().toString());
    }

    private static Stream<ButtonBase> buttons(Scene scene) {
        return SceneWalk.seen(scene, ButtonBase.class).filter(button -> !button.isDisabled());
    }

    /** The keys of a number pad write what stands on them. */
    private static boolean isKeyItself(Node button) {
        return button.getParent() != null && button.getParent().getStyleClass().contains("sp-numpad");
    }

    /** One of a list that ↑ and ↓ walk through. */
    private static boolean isOneOfAList(ButtonBase button) {
        return button.getStyleClass().contains("choice") && KeyMark.of(button).isEmpty();
    }

    private static boolean shows(ButtonBase button, String tag) {
        return button.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .anyMatch(text -> text.equals(tag));
    }
}
