package app.suanpan.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import app.suanpan.ui.input.TypeAhead.Road;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TypeAheadTest {
    private static final String MILK = "6901234567892";

    @RegisterExtension
    final Screen screen = new Screen();

    /** What took effect, in order. */
    private final List<String> done = new ArrayList<>();

    private final Action pay = Action.of("pay", "", "F12", () -> answerAfter("pay"));
    private final Action cash = Action.of("cash", "", "Enter", () -> answerAfter("cash " + typed()));
    private final KeyScope keys = new KeyScope("");
    private @Nullable TypeAhead ahead;

    @Test
    void whatComesWhileAnAnswerIsOnItsWayWaitsForItInOrder() {
        open(FxThread.DEADLINE);
        road(Road.OPEN);
        together(KeyCode.F12, KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.ENTER, KeyCode.F12);
        assertThat(done()).containsExactly("pay");
        assertThat(screen.text("#field")).isEmpty();

        road(Road.OPEN);
        awaitDone("pay", "cash 20");
        road(Road.OPEN);
        awaitDone("pay", "cash 20", "pay");
    }

    @Test
    void whatIsPressedBeforeTheFirstStateIsKept() {
        open(FxThread.DEADLINE);
        together(KeyCode.F12);
        assertThat(done()).isEmpty();
        road(Road.OPEN);
        awaitDone("pay");
    }

    @Test
    void aScanKeepsItsPlaceAmongTheKeys() {
        open(FxThread.DEADLINE);
        together(KeyCode.F12);
        screen.scan(MILK);
        together(KeyCode.F12);
        road(Road.OPEN);
        awaitDone("pay");
        road(Road.OPEN);
        awaitDone("pay", MILK);
        road(Road.OPEN);
        awaitDone("pay", MILK, "pay");
        assertThat(screen.text("#field")).isEmpty();
    }

    @Test
    void whatMayStillBecomeACodeWaitsUntilItIsDecided() {
        open(FxThread.DEADLINE);
        screen.burst("690123");
        road(Road.OPEN);
        screen.burst("4567892");
        awaitDone(MILK);
        assertThat(screen.text("#field")).isEmpty();
    }

    @Test
    void aScanWhoseKeysWereAllSeenGoesAtOnce() {
        open(FxThread.DEADLINE);
        road(Road.OPEN);
        screen.scan(MILK);
        awaitDone(MILK);
    }

    @Test
    void afterARefusalScansStillCountAndKeysDoNot() {
        open(FxThread.DEADLINE);
        screen.scan(MILK);
        screen.scan("6923450657713");
        together(KeyCode.F12, KeyCode.ENTER);
        screen.scan(MILK);
        FxThread.run(() -> ahead().refused());
        road(Road.OPEN);
        awaitDone(MILK);
        road(Road.OPEN);
        awaitDone(MILK, "6923450657713");
        road(Road.OPEN);
        together(KeyCode.F12);
        awaitDone(MILK, "6923450657713", "pay");
    }

    @Test
    void whatWaitedTooLongIsGivenUpAndTheUserHearsOfItNowAndWhenTheAnswerComes() {
        open(Duration.ofMillis(1));
        together(KeyCode.F12);
        awaitDone("given up");
        together(KeyCode.F12);
        road(Road.OPEN);
        awaitDone("given up", "given up");
        together(KeyCode.F12);
        awaitDone("given up", "given up", "pay");
    }

    @Test
    void whileNobodyIsThereNothingIsKept() {
        open(FxThread.DEADLINE);
        together(KeyCode.F12);
        road(Road.CLOSED);
        together(KeyCode.F12, KeyCode.DIGIT2);
        road(Road.OPEN);
        together(KeyCode.ENTER);
        awaitDone("cash ");
    }

    @Test
    void aKeyThatIsHeldDownIsKeptOnce() {
        open(FxThread.DEADLINE);
        FxThread.run(() -> {
            Robot robot = new Robot();
            robot.keyPress(KeyCode.ENTER);
            robot.keyPress(KeyCode.ENTER);
            robot.keyPress(KeyCode.ENTER);
            robot.keyRelease(KeyCode.ENTER);
        });
        road(Road.OPEN);
        awaitDone("cash ");
        road(Road.OPEN);
        together(KeyCode.F12);
        awaitDone("cash ", "pay");
    }

    /** Presses keys one after the other with no time between them in which the screen could do anything. */
    private void together(KeyCode... pressed) {
        FxThread.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : pressed) {
                robot.keyType(key);
            }
        });
    }

    private void road(Road now) {
        FxThread.run(() -> ahead().road(now));
    }

    private TypeAhead ahead() {
        return Objects.requireNonNull(ahead);
    }

    /** A command was sent: until the test says that the answer has come, none has. */
    private void answerAfter(String what) {
        done.add(what);
        ahead().road(Road.BUSY);
    }

    private String typed() {
        TextField field = (TextField) screen.find("#field");
        String text = field.getText();
        field.clear();
        return text;
    }

    private List<String> done() {
        return FxThread.call(() -> List.copyOf(done));
    }

    private void awaitDone(String... expected) {
        screen.await("done is " + List.of(expected), () -> done.equals(List.of(expected)));
    }

    private void open(Duration patience) {
        keys.add(pay);
        keys.add(cash);
        screen.show(() -> {
            TextField field = new TextField();
            field.setId("field");
            Scene scene = new Scene(new VBox(field), 400, 300);
            KeyboardWedge wedge = KeyboardWedge.install(scene, WedgeSettings.BY_TIMING, code -> ahead().code(code));
            ahead = TypeAhead.install(scene, wedge, patience, this::answerAfter, () -> done.add("given up"));
            KeyRouter router = new KeyRouter();
            router.install(scene, wedge);
            router.reach(keys);
            field.requestFocus();
            return scene;
        });
    }
}
