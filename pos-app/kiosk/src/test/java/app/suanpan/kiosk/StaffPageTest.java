package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.testkit.FxThread;
import app.suanpan.ui.text.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody of the staff stands before the kiosk. */
class StaffPageTest {

    @Test
    void aBadgeOpensThePageACodeLightsTheLightAndATapLetsPeopleJoinAgain() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(StaffSide.BADGE_OF_MEI);
            stand.await("#staff-light");
            assertThat(stand.text("#staff-title")).startsWith("Mei");
            assertThat(stand.shows("#back"))
                    .as("there is nothing to go back to")
                    .isFalse();
            assertThat(stand.text("#line-joins")).isEqualTo("ASKS");
            assertThat(stand.text("#staff-light")).startsWith("Hold up any code");

            stand.scan(MemoryJoinDesk.CARD_OF_WANG);
            FxThread.await("the light is on", () -> stand.text("#staff-light").startsWith("Read."));
            assertThat(words(stand))
                    .as("whose card it was")
                    .noneMatch(word -> word.contains("王") || word.contains("139"));

            stand.touch("#let-join");
            stand.awaitGone("#let-join");
            assertThat(stand.text("#line-joins")).isEqualTo("OK");

            stand.touch("#close-kiosk");
            stand.await("#open-kiosk");
            stand.touch("#staff-done");
            stand.await("#closed-today");
            assertThat(stand.shows("#begin")).isFalse();
            stand.scan(StaffSide.BADGE_OF_MEI);
            stand.touch("#open-kiosk");
            stand.touch("#staff-done");
            stand.await("#begin");
            assertThat(stand.desk.staff().journal().stream().map(AccessRecorded::kind))
                    .containsExactly(
                            Kind.KIOSK_ENTERED,
                            Kind.KIOSK_TENDED,
                            Kind.KIOSK_TENDED,
                            Kind.KIOSK_ENTERED,
                            Kind.KIOSK_TENDED);
        }
    }

    @Test
    void fiveTouchesOfTheShopsNameAskWhoItIsAndAPinLetsThemIn() {
        try (Stand stand = Stand.wide(Language.EN)) {
            touchStore(stand, 4);
            stand.pass(Duration.ofSeconds(3));
            touchStore(stand, 4);
            assertThat(stand.shows("#pin-title"))
                    .as("not one soon after the other")
                    .isFalse();
            touchStore(stand, 1);
            stand.await("#who-mei");
            assertThat(stand.shows("#who-anna")).as("she may not").isFalse();
            stand.touch("#who-mei");
            stand.number("0000");
            assertThat(stand.text("#pin-figures")).isEqualTo("●●●●");
            stand.touch("#pin-next");
            stand.await("#notice");
            assertThat(stand.text("#notice-sentence")).isEqualTo("That is not the PIN.");
            assertThat(stand.text("#pin-figures")).isEmpty();
            stand.number(SmallStaff.PIN_OF_MEI);
            stand.touch("#pin-next");
            stand.await("#staff-light");
        }
    }

    @Test
    void aVisitorOnTheScreenIsTouchedByNoneOfIt() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.number("138");
            touchStore(stand, 9);
            assertThat(stand.text("#phone-number")).isEqualTo("138");
        }
    }

    @Test
    void afterThirtySecondsAloneItIsNobodysPage() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(StaffSide.BADGE_OF_MEI);
            stand.await("#staff-light");
            stand.pass(Duration.ofSeconds(31));
            stand.await("#begin");
            assertThat(stand.shows("#staff-light")).isFalse();
        }
    }

    @Test
    void whoeverMayNotIsToldSo() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(StaffSide.BADGE_OF_ANNA);
            stand.await("#notice");
            assertThat(stand.text("#notice-sentence")).isEqualTo("Your role does not allow this.");
            assertThat(stand.shows("#begin")).isTrue();
        }
    }

    private static void touchStore(Stand stand, int times) {
        for (int i = 0; i < times; i++) {
            stand.press("#store");
        }
    }

    private static List<String> words(Stand stand) {
        return stand.texts(".label");
    }
}
