package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.control.KeyHelp;
import app.suanpan.ui.input.KeyMark;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * F1 on every screen, over every panel: which keys work there, and back to what was open. Each screen is built once; the list is opened
 * and closed over it before it is opened to be read.
 */
@ParameterizedClass
@MethodSource("connectedScreens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    @Parameter
    private Shot shot;

    private Scene scene;

    static Stream<Shot> connectedScreens() {
        return Gallery.shots()
                .filter(Shot::connected)
                .filter(shot -> !shot.opened().endsWith("#help"));
    }

    @BeforeParameterizedClassInvocation
    void buildTheScreen() {
        scene = FxThread.call(() -> Studio.screen(shot, Look.ENGLISH, command -> {}));
    }

    @Test
    @Order(1)
    void closedAgainItLeavesEverythingAsItWas() {
        FxThread.run(() -> {
            Optional<TextInputControl> field = Optional.of(scene.getFocusOwner())
                    .filter(TextInputControl.class::isInstance)
                    .map(TextInputControl.class::cast);
            Optional<String> empty = field.map(TextInputControl::getText);
            field.ifPresent(typing -> typing.setText("1"));
            Studio.layOut(scene);
            List<String> before = words(scene);
            Node keyboard = scene.getFocusOwner();
            for (KeyCombination close : List.of(ESC, F1)) {
                Pressed.on(scene, F1);
                Studio.layOut(scene);
                assertThat(words(scene)).as("%s under the list", shot).isNotEqualTo(before);
                Pressed.on(scene, close);
                Studio.layOut(scene);
                assertThat(words(scene)).as("%s after %s", shot, close).isEqualTo(before);
                // While a card is waited for nobody has it: the field of the sale is gone.
                if (keyboard.getScene() == scene && !keyboard.isDisabled()) {
                    assertThat(scene.getFocusOwner())
                            .as("%s: who has the keyboard", shot)
                            .isSameAs(keyboard);
                }
            }
            field.ifPresent(typing -> typing.setText(empty.orElseThrow()));
            Studio.layOut(scene);
        });
    }

    @Test
    @Order(2)
    void theKeysOfWhatIsOpenAreListed() {
        FxThread.run(() -> {
            List<String> shown = keysShown(scene);
            assertThat(listed()).as("%s", shot).containsKeys(shown.toArray(String[]::new));
        });
    }

    @Test
    @Order(3)
    void theKeysOfTheWholeScreenMeanTheSameEverywhere() {
        FxThread.run(() -> {
            Map<String, String> listed = listed();
            assertThat(listed).as("%s", shot).containsAllEntriesOf(OF_THE_WHOLE_SCREEN);
            assertThat(listed.getOrDefault("F3", "Lock")).as("%s: F3", shot).isEqualTo("Lock");
        });
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

    /** What the list that F1 opens says: each key, and what it does. It is opened once and stays open. */
    private Map<String, String> listed() {
        if (list().isEmpty()) {
            Pressed.on(scene, F1);
            Studio.layOut(scene);
        }
        KeyHelp list = list().orElseThrow();
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

    private Optional<KeyHelp> list() {
        return SceneWalk.seen(scene, KeyHelp.class).findFirst();
    }

    private static List<String> words(Scene scene) {
        return SceneWalk.seen(scene, Text.class).map(Text::getText).toList();
    }
}
