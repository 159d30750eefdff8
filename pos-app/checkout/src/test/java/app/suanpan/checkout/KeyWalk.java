package app.suanpan.checkout;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.input.KeyMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** A button as it stands on a screen that nobody has touched yet: which one of them it is, and the key that it has and shows. */
    private record Marked(
            int at, String id, String name, Optional<KeyCombination> key, boolean shown, boolean needsNone) {
        static List<Marked> on(Scene scene) {
            List<ButtonBase> buttons = Twins.buttons(scene);
            return IntStream.range(0, buttons.size())
                    .mapToObj(at -> of(at, buttons.get(at)))
                    .toList();
        }

        private static Marked of(int at, ButtonBase button) {
            Optional<KeyCombination> key = KeyMark.of(button);
            return new Marked(
                    at,
                    String.valueOf(button.getId()),
                    SceneWalk.name(button),
                    key,
                    key.map(KeyMark::tag).filter(tag -> shows(button, tag)).isPresent(),
                    isKeyItself(button) || isOneOfAList(button));
        }
    }

    /**
     * What is wrong with a screen's keys.
     *
     * @param place what makes a button with the same id the same button
     * @param screen makes the screen, laid out and bound to what takes its commands; called on the JavaFX thread, anew whenever a touch
     *     has changed it
     */
    List<String> faults(String place, Function<Consumer<RegisterCommand>, ? extends Twins.Twin> screen) {
        List<String> faults = new ArrayList<>();
        Twins twins = new Twins(screen);
        for (Marked button : FxThread.call(() -> Marked.on(twins.untouched()))) {
            if (button.needsNone()) {
                continue;
            }
            KeyCombination key = button.key().orElse(null);
            if (key == null) {
                faults.add("no key: " + button.name() + "; make it an ActionButton of an Action with a key, or"
                        + " call KeyMark.put");
            } else if (!button.shown()) {
                faults.add("no key is shown: " + button.name() + " should show " + KeyMark.tag(key));
            } else if (compared.add(place + " " + button.id())) {
                FxThread.call(() -> twins.difference(button.at(), key))
                        .ifPresent(difference -> faults.add("another key: pressing " + KeyMark.tag(key)
                                + " is not touching " + button.name() + "; " + difference));
            }
        }
        return faults;
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
