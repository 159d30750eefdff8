package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.control.KeyHelp;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F1 on every screen, over every panel: which keys work there, and back to what was open. */
class HelpTest {
    private static final KeyCombination F1 = KeyCombination.valueOf("F1");
    private static final KeyCombination ESC = KeyCombination.valueOf("Esc");

    private static final Map<String, String> OF_THE_WHOLE_SCREEN = Map.of(
            "F1", "Keys",
            "Ctrl L", "中文",
            "Ctrl D", "Light or dark",
            "Ctrl T", "Large text",
            "Ctrl M", "Sound",
            "Ctrl S", "Sync and devices",
            "Shift Esc", "Close");

    static Stream<Shot> connectedScreens() {
        return Gallery.shots()
                .filter(Shot::connected)
                .filter(shot -> !shot.opened().endsWith("#help"));
    }

    @ParameterizedTest
    @MethodSource("connectedScreens")
    void theKeysOfWhatIsOpenAreListed(Shot shot) {
        FxThread.run(() -> {
            Scene scene = screen(shot);
            List<String> shown = keysShown(scene);
            assertThat(listed(scene)).as("%s", shot).containsKeys(shown.toArray(String[]::new));
        });
    }

    @ParameterizedTest
    @MethodSource("connectedScreens")
    void theKeysOfTheWholeScreenMeanTheSameEverywhere(Shot shot) {
        FxThread.run(() -> {
            Map<String, String> listed = listed(screen(shot));
            assertThat(listed).as("%s", shot).containsAllEntriesOf(OF_THE_WHOLE_SCREEN);
            assertThat(listed.getOrDefault("F3", "Lock")).as("%s: F3", shot).isEqualTo("Lock");
        });
    }

    @ParameterizedTest
    @MethodSource("connectedScreens")
    void closedAgainItLeavesEverythingAsItWas(Shot shot) {
        for (KeyCombination close : List.of(ESC, F1)) {
            FxThread.run(() -> {
                Scene scene = screen(shot);
                Optional<TextInputControl> field = Optional.of(scene.getFocusOwner())
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast);
                field.ifPresent(typing -> typing.setText("1"));
                Studio.layOut(scene);
                List<String> before = words(scene);
                Node keyboard = scene.getFocusOwner();
                Pressed.on(scene, F1);
                Studio.layOut(scene);
                assertThat(words(scene)).as("%s under the list", shot).isNotEqualTo(before);
                Pressed.on(scene, close);
                Studio.layOut(scene);
                assertThat(words(scene)).as("%s afterwards", shot).isEqualTo(before);
                // While a card is waited for nobody has it: the field of the sale is gone.
                if (keyboard.getScene() == scene && !keyboard.isDisabled()) {
                    assertThat(scene.getFocusOwner())
                            .as("%s: who has the keyboard", shot)
                            .isSameAs(keyboard);
                }
            });
        }
    }

    private static Scene screen(Shot shot) {
        return Studio.screen(shot, Preferences.in(Language.EN), 1280, 800, command -> {});
    }

    /** What stands on the buttons that somebody sees, but for tiles and pages: what those sell is their own to say. */
    private static List<String> keysShown(Scene scene) {
        return SceneWalk.seen(scene, ButtonBase.class)
                .filter(button -> !button.isDisabled())
                .flatMap(button -> KeyMark.of(button).stream())
                .map(KeyMark::tag)
                .filter(tag -> !tag.matches("(Shift )?Ctrl \\d|Alt ."))
                .toList();
    }

    /** What the list that F1 opens says: each key, and what it does. */
    private static Map<String, String> listed(Scene scene) {
        Pressed.on(scene, F1);
        Studio.layOut(scene);
        KeyHelp list = SceneWalk.seen(scene, KeyHelp.class).findFirst().orElseThrow();
        List<Label> labels = list.getChildren().stream().map(Label.class::cast).toList();
        Map<String, String> listed = new LinkedHashMap<>();
        for (int at = 0; at < labels.size(); at++) {
            if (labels.get(at).getStyleClass().contains("sp-key")) {
                String before =
                        listed.put(labels.get(at).getText(), labels.get(at + 1).getText());
                assertThat(before)
                        .as("listed twice: %s", labels.get(at).getText())
                        .isNull();
            }
        }
        return listed;
    }

    private static List<String> words(Scene scene) {
        return SceneWalk.seen(scene, Text.class).map(Text::getText).toList();
    }
}
