package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.ui.text.Language;
import java.time.Duration;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The kiosk without a finger: Tab, Enter and Esc lead everywhere. */
class KeyboardTest {

    @Test
    void somebodyJoinsWithTabAndEnterAlone() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(MemoryJoinDesk.BADGE_OF_LI);
            stand.await("#greeting-hello");
            enter(stand, "#begin", "#phone-number");
            for (char digit : "13812341234".toCharArray()) {
                tabTo(stand, "#num-" + digit);
                stand.press(KeyCode.ENTER);
            }
            enter(stand, "#phone-next", "#name");
            tabTo(stand, "#key-m");
            stand.press(KeyCode.ENTER);
            enter(stand, "#name-next", "#join");
            tabTo(stand, "#tick-marketing");
            stand.press(KeyCode.ENTER);
            enter(stand, "#join", "#member-number");
            assertThat(stand.desk.heard()).contains(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "M", "en"));
            enter(stand, "#done", "#attract-sentence");
        }
    }

    @Test
    void enterWithoutTabIsTheNextStepAndEscTheWayBack() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.press(KeyCode.ENTER);
            stand.await("#phone-number");
            stand.press(KeyCode.ESCAPE);
            stand.await("#attract-sentence");
        }
    }

    @Test
    void aFingerTakesTheMarkAwayAndEnterIsTheNextStepAgain() {
        try (Stand stand = Stand.wide(Language.EN)) {
            tabTo(stand, "#language");
            stand.finger();
            stand.press(KeyCode.ENTER);
            stand.await("#phone-number");
            assertThat(stand.text("#start-over"))
                    .as("the language is as it was")
                    .isEqualTo("Start over");
        }
    }

    @Test
    void whileTheKioskAsksWhetherSomebodyIsThereAKeyAnswersThatAndNothingElse() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.press(KeyCode.ENTER);
            stand.await("#phone-number");
            stand.number("138");
            stand.pass(Duration.ofSeconds(25));
            stand.await("#countdown");
            stand.press(KeyCode.ESCAPE);
            assertThat(stand.shows("#countdown")).isFalse();
            assertThat(stand.text("#phone-number")).isEqualTo("138");
        }
    }

    @Test
    void theEnterBehindABadgeFromAScannerThatTypesIsNoStepOfTheVisitors() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.typesCode(MemoryJoinDesk.BADGE_OF_LI);
            stand.await("#greeting-hello");
            FxThread.await("all was answered", stand.kiosk()::isSettled);
            assertThat(stand.desk.heard()).noneMatch(JoinCommand.Begin.class::isInstance);
        }
    }

    private static void enter(Stand stand, String selector, String next) {
        tabTo(stand, selector);
        stand.press(KeyCode.ENTER);
        stand.await(next);
    }

    private static void tabTo(Stand stand, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            stand.press(KeyCode.TAB);
            if (stand.marks(selector)) {
                return;
            }
        }
        throw new AssertionError("Tab never came to " + selector);
    }
}
