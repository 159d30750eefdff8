package app.suanpan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ScreenTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final AtomicInteger clicks = new AtomicInteger();
    private final List<KeyCode> pressed = new ArrayList<>();

    @Test
    void typedTextArrivesInTheFocusedField() {
        open();
        screen.type("6901234ABC苹果-1.5");
        screen.awaitText("#field", "6901234ABC苹果-1.5");
    }

    @Test
    void aScanEndsWithEnter() {
        open();
        screen.scan("690123");
        assertThat(screen.text("#field")).isEqualTo("690123");
        assertThat(pressed).endsWith(KeyCode.ENTER);
    }

    @Test
    void aTouchPressesTheButton() {
        open();
        screen.click("#button");
        screen.await("the button was pressed", () -> clicks.get() == 1);
    }

    @Test
    void aPictureMayBeLargerThanTheHeadlessScreen(@TempDir Path folder) {
        Path file = folder.resolve("large.png");
        Picture.of(() -> new VBox(new Button("按钮 Button")), 1920, 1080, file);
        assertThat(Files.exists(file)).isTrue();
    }

    private void open() {
        screen.show(() -> {
            TextField field = new TextField();
            field.setId("field");
            Button button = new Button("OK");
            button.setId("button");
            button.setOnAction(e -> clicks.incrementAndGet());
            Scene scene = new Scene(new VBox(field, button), 400, 300);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed.add(e.getCode()));
            return scene;
        });
    }
}
