package app.suanpan.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ScreenHandsTest {
    @BeforeAll
    static void start() throws InterruptedException {
        ScreenThread.start();
    }

    @Test
    void aButtonIsPressedAsSoonAsItCanBe() throws Exception {
        CountDownLatch pressed = new CountDownLatch(1);
        Button pay = new Button("Pay");
        pay.setId("pay");
        pay.setDisable(true);
        pay.setOnAction(event -> pressed.countDown());
        ScreenHands hands = new ScreenHands(ScreenThread.ask(() -> new Scene(new VBox(pay), 100, 100)));
        Platform.runLater(() -> pay.setDisable(false));
        hands.press("pay");
        assertThat(pressed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsHiddenIsNotTouchedThoughItHasTheName() throws Exception {
        AtomicInteger hiddenPresses = new AtomicInteger();
        AtomicInteger presses = new AtomicInteger();
        Button hidden = new Button("Old");
        hidden.setId("next");
        hidden.setOnAction(event -> hiddenPresses.incrementAndGet());
        VBox away = new VBox(hidden);
        away.setVisible(false);
        Button shown = new Button("New");
        shown.setId("next");
        shown.setOnAction(event -> presses.incrementAndGet());
        ScreenHands hands = new ScreenHands(ScreenThread.ask(() -> new Scene(new VBox(away, shown), 100, 100)));
        hands.press("next");
        assertThat(hiddenPresses).hasValue(0);
        assertThat(presses).hasValue(1);
    }

    @Test
    void whatStandsInAScrolledAreaIsFoundThoughNobodyHasDrawnIt() throws Exception {
        AtomicInteger presses = new AtomicInteger();
        Button tea = new Button("Tea");
        tea.setId("tea");
        tea.setOnAction(event -> presses.incrementAndGet());
        new ScreenHands(ScreenThread.ask(() -> new Scene(new ScrollPane(new VBox(tea)), 100, 100))).press("tea");
        assertThat(presses).hasValue(1);
    }

    @Test
    void aFieldIsFilled() throws Exception {
        TextField phone = new TextField();
        phone.setId("phone");
        new ScreenHands(ScreenThread.ask(() -> new Scene(new VBox(phone), 100, 100))).type("phone", "13800000001");
        String typed = ScreenThread.ask(phone::getText);
        assertThat(typed).isEqualTo("13800000001");
    }

    @Test
    void aPictureOfAScrolledAreaShowsItAsItIsNow(@TempDir Path folder) throws Exception {
        Photographer photographer = new Photographer(folder);
        Region paint = new Region();
        paint.setPrefSize(100, 300);
        Scene scene = ScreenThread.ask(() -> new Scene(new ScrollPane(paint), 100, 100));
        int[] seen = new int[2];
        String[] colours = {"red", "blue"};
        for (int i = 0; i < 2; i++) {
            String colour = colours[i];
            ScreenThread.tell(() -> paint.setStyle("-fx-background-color: " + colour));
            Path picture = photographer.photographAsItIs(scene, colour);
            seen[i] = ImageIO.read(picture.toFile()).getRGB(40, 40) & 0xFFFFFF;
        }
        assertThat(seen).containsExactly(0xFF0000, 0x0000FF);
    }

    @Test
    void aPictureIsTakenWhenTheScreenShowsWhatItWasAskedFor(@TempDir Path folder) throws Exception {
        Region paint = new Region();
        paint.setStyle("-fx-background-color: red");
        Scene scene = ScreenThread.ask(() -> new Scene(paint, 100, 100));
        AtomicInteger asked = new AtomicInteger();
        Path picture = new Photographer(folder)
                .photograph(
                        scene,
                        () -> {
                            // The answer comes while the photographer waits.
                            if (asked.incrementAndGet() == 3) {
                                paint.setStyle("-fx-background-color: blue");
                            }
                            return asked.get() >= 3;
                        },
                        "answer");
        assertThat(ImageIO.read(picture.toFile()).getRGB(40, 40) & 0xFFFFFF).isEqualTo(0x0000FF);
    }

    @Test
    void aKeyIsPressed() throws Exception {
        AtomicInteger presses = new AtomicInteger();
        Scene scene = ScreenThread.ask(() -> new Scene(new VBox(), 100, 100));
        KeyCodeCombination key = new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN);
        ScreenThread.tell(() -> scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (key.match(event)) {
                presses.incrementAndGet();
            }
        }));
        new ScreenHands(scene).press(key);
        assertThat(presses).hasValue(1);
    }

    @Test
    void picturesAreNumberedInTheOrderTheyWereTakenAndMayBeLargerThanAnyScreen(@TempDir Path folder) throws Exception {
        Photographer photographer = new Photographer(folder.resolve("screens"));
        Scene scene = ScreenThread.ask(() -> new Scene(new VBox(new Button("One")), 1080, 1920));
        Path first = photographer.photographAsItIs(scene, "attract");
        Path second = photographer.photographAsItIs(scene, "welcome");
        assertThat(photographer.pictures()).containsExactly(first, second);
        assertThat(first.getFileName()).hasToString("01-attract.png");
        assertThat(Files.size(second)).isPositive();
    }
}
