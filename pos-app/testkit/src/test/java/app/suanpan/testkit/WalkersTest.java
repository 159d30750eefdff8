package app.suanpan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/** What walks over all screens can fail: each fault is planted once, beside the same thing done well. */
class WalkersTest {
    @Test
    void wordsThatAreCutToDotsAreFound() {
        assertThat(legibility(label("Fresh milk 950 ml", 10, 10, 60))).anyMatch(it -> it.startsWith("cut to dots"));
        assertThat(legibility(label("Fresh milk 950 ml", 10, 10, 300))).isEmpty();
    }

    @Test
    void wordsOutsideOfTheScreenAreFound() {
        assertThat(legibility(label("Total", 380, 10, 100))).anyMatch(it -> it.startsWith("outside of the screen"));
    }

    @Test
    void wordsThatAClipCutsAreFound() {
        Pane window = new Pane(label("Total", 0, 0, 100));
        window.setClip(new Rectangle(12, 100));
        assertThat(legibility(window)).anyMatch(it -> it.startsWith("cut off by"));
    }

    @Test
    void wordsOverOtherWordsAreFound() {
        Node[] over = {label("What is to be paid", 10, 10, 120), label("Change", 80, 14, 100)};
        assertThat(legibility(over)).anyMatch(it -> it.startsWith("one over the other"));
        Node[] beside = {label("What is to be paid", 10, 10, 120), label("Change", 150, 10, 100)};
        assertThat(legibility(beside)).isEmpty();
    }

    @Test
    void aPromptThatIsWiderThanItsFieldIsFound() {
        TextField field = new TextField();
        field.setPromptText("Number of the certificate or card shown");
        field.resizeRelocate(10, 10, 80, 40);
        field.setManaged(false);
        assertThat(legibility(field)).anyMatch(it -> it.startsWith("prompt wider than its field"));
    }

    @Test
    void aButtonThatIsTooSmallForAFingerIsFound() {
        assertThat(walk(TouchTargets::faults, button("OK", 87, 56))).hasSize(1);
        assertThat(walk(TouchTargets::faults, button("OK", 88, 55))).hasSize(1);
        assertThat(walk(TouchTargets::faults, button("OK", 88, 56))).isEmpty();
        Button main = button("Pay", 120, 80);
        main.getStyleClass().add("sp-main");
        assertThat(walk(TouchTargets::faults, main)).hasSize(1);
    }

    @Test
    void aControlWithoutANameForAScreenReaderIsFound() {
        assertThat(names(false, button("+", 88, 56))).anyMatch(it -> it.startsWith("no name for a screen reader"));
        Button named = button("+", 88, 56);
        named.setAccessibleText("One more");
        assertThat(names(false, named)).isEmpty();
        assertThat(names(true, named)).anyMatch(it -> it.startsWith("its name is in the other language"));
        Region panel = new Region();
        panel.setFocusTraversable(true);
        panel.setAccessibleText("Hold");
        panel.resize(100, 100);
        assertThat(names(false, panel)).anyMatch(it -> it.startsWith("no role for a screen reader"));
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        assertThat(names(false, panel)).isEmpty();
    }

    @Test
    void whatLiesUnderAPanelIsNotLookedAt() {
        Region cover = new Region();
        cover.setStyle("-fx-background-color: white;");
        cover.resizeRelocate(0, 0, 400, 300);
        cover.setManaged(false);
        assertThat(walk(TouchTargets::faults, button("OK", 20, 20), cover)).isEmpty();
    }

    private static List<String> legibility(Node... nodes) {
        return walk(Legibility::faults, nodes);
    }

    private static List<String> names(boolean chinese, Node node) {
        return walk(scene -> SpokenNames.faults(scene, chinese), node);
    }

    private static List<String> walk(Function<Scene, List<String>> walker, Node... nodes) {
        return FxThread.call(() -> {
            Pane root = new Pane(nodes);
            Scene scene = new Scene(root, 400, 300);
            root.applyCss();
            root.layout();
            return walker.apply(scene);
        });
    }

    private static Label label(String words, double x, double y, double width) {
        Label label = FxThread.call(() -> new Label(words));
        label.setManaged(false);
        label.resizeRelocate(x, y, width, 30);
        return label;
    }

    private static Button button(String words, double width, double height) {
        Button button = FxThread.call(() -> new Button(words));
        button.setManaged(false);
        button.resizeRelocate(10, 10, width, height);
        return button;
    }
}
