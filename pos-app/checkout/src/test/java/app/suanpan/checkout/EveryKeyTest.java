package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a finger can do, a key does: it stands on the button, and pressing it is touching the button. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKeyTest {
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

    static Stream<Shot> connectedScreens() {
        return Gallery.shots().filter(Shot::connected);
    }

    @ParameterizedTest
    @MethodSource("connectedScreens")
    void everyButtonShowsAKeyThatDoesWhatItDoes(Shot shot) {
        assertThat(faults(shot)).as("%s", shot).isEmpty();
    }

    private List<String> faults(Shot shot) {
        List<String> faults = new ArrayList<>();
        String place = shot.prepared().state().phase().getClass().getSimpleName() + " " + shot.opened() + " ";
        List<ButtonBase> buttons =
                FxThread.call(() -> buttons(screen(shot, new ArrayList<>())).toList());
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
            } else if (compared.add(place + button.getId())) {
                int which = at;
                FxThread.run(() -> compare(shot, which, key, faults));
            }
        }
        return faults;
    }

    private static void compare(Shot shot, int at, KeyCombination key, List<String> faults) {
        List<RegisterCommand> askedByTouch = new ArrayList<>();
        Scene touched = screen(shot, askedByTouch);
        askedByTouch.clear();
        ButtonBase button = buttons(touched).toList().get(at);
        button.fire();
        List<RegisterCommand> askedByKey = new ArrayList<>();
        Scene pressed = screen(shot, askedByKey);
        askedByKey.clear();
        press(pressed, key);
        Outcome touch = outcome(touched, askedByTouch);
        Outcome press = outcome(pressed, askedByKey);
        if (!touch.equals(press)) {
            faults.add("another key: pressing " + KeyMark.tag(key) + " is not touching " + SceneWalk.name(button)
                    + "; the touch led to " + touch.without(press) + ", the key to " + press.without(touch));
        }
    }

    private static Scene screen(Shot shot, List<RegisterCommand> asked) {
        return Studio.screen(shot, Preferences.in(Language.EN), 1280, 800, asked::add);
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

    private static void press(Scene scene, KeyCombination combination) {
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
