package app.suanpan.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyboardWedgeTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final List<String> codes = new ArrayList<>();
    private final AtomicInteger pays = new AtomicInteger();
    private final AtomicInteger entered = new AtomicInteger();

    @Test
    void aScanLeavesTheFieldAsItWasAndPressesNothing() {
        open(WedgeSettings.BY_TIMING);
        screen.type("ab");
        screen.await("the typed letters are a person's", () -> pausedAfter("ab"));
        screen.scan("6901234567892");
        screen.await("the code has come", () -> codes.equals(List.of("6901234567892")));
        assertThat(screen.text("#field")).isEqualTo("ab");
        assertThat(pays).hasValue(0);
        assertThat(entered).hasValue(0);
    }

    @Test
    void aScanWithoutEnterEndsWithThePause() {
        open(WedgeSettings.BY_TIMING);
        screen.burst("6901234567892");
        screen.await("the code has come", () -> codes.equals(List.of("6901234567892")));
        assertThat(screen.text("#field")).isEmpty();
    }

    @Test
    void aFunctionKeyEndsAScanThatHasNoEnter() {
        open(WedgeSettings.BY_TIMING);
        FxThread.run(() -> {
            screen.burst("6901234567892");
            screen.press(KeyCode.F12);
            assertThat(codes).containsExactly("6901234567892");
        });
        assertThat(screen.text("#field")).isEmpty();
    }

    @Test
    void aScanIsHeardWhileAButtonHasTheFocus() {
        open(WedgeSettings.BY_TIMING);
        FxThread.run(() -> screen.find("#pay").requestFocus());
        screen.scan("6901234567892");
        screen.await("the code has come", () -> codes.equals(List.of("6901234567892")));
        assertThat(pays).hasValue(0);
    }

    @Test
    void whatAPersonTypesAndEntersGoesToTheField() {
        open(WedgeSettings.BY_TIMING);
        screen.type("12");
        screen.press(KeyCode.ENTER);
        screen.await("the field was entered", () -> entered.get() == 1);
        assertThat(screen.text("#field")).isEqualTo("12");
        assertThat(codes).isEmpty();
    }

    @Test
    void twoScansOneAfterTheOtherAreTwoCodes() {
        open(WedgeSettings.BY_TIMING);
        screen.scan("6901234567892");
        screen.scan("6923450657713");
        screen.await("both codes have come", () -> codes.equals(List.of("6901234567892", "6923450657713")));
    }

    @Test
    void aStallOfTheScreenInTheMiddleDoesNotSplitACode() {
        open(WedgeSettings.BY_TIMING);
        screen.burst("690123");
        FxThread.run(() -> {
            long until = System.nanoTime() + 400_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            // The rest of the code was waiting, and is delivered before anything that was asked during the stall.
            screen.burst("4567892");
        });
        screen.await("the code has come", () -> codes.equals(List.of("6901234567892")));
    }

    @Test
    void aFramedCodeIsNeverSeenByTheField() {
        open(WedgeSettings.framed('\u0002', '\u0003'));
        screen.burst("\u000212\u0003");
        screen.await("the code has come", () -> codes.equals(List.of("12")));
        assertThat(screen.text("#field")).isEmpty();
    }

    private boolean pausedAfter(String text) {
        return ((TextField) screen.find("#field")).getText().equals(text) && !wedgeIsOpen.get();
    }

    private java.util.function.Supplier<Boolean> wedgeIsOpen = () -> true;

    private void open(WedgeSettings settings) {
        screen.show(() -> {
            TextField field = new TextField();
            field.setId("field");
            field.setOnAction(e -> entered.incrementAndGet());
            Button pay = new Button("Pay");
            pay.setId("pay");
            pay.setDefaultButton(true);
            pay.setOnAction(e -> pays.incrementAndGet());
            Scene scene = new Scene(new VBox(field, pay), 400, 300);
            KeyboardWedge wedge = KeyboardWedge.install(scene, settings, codes::add);
            wedgeIsOpen = wedge::isListening;
            field.requestFocus();
            return scene;
        });
    }
}
