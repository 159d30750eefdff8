package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.domain.workstation.KioskFace.Picture;
import app.suanpan.testkit.FxThread;
import app.suanpan.ui.text.Language;
import java.time.Duration;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The shop's pictures on an idle kiosk. */
class PicturesTest {
    private static final Picture RED = Faces.plain(0xFFC02020);
    private static final Picture BLUE = Faces.plain(0xFF2020C0);
    private static final Picture GLASS = Faces.plain(0x00000000);
    private static final Duration STAYS = Duration.ofSeconds(8);

    @Test
    void oneComesAfterTheOtherEveryEightSecondsAndThenTheFirstAgain() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.desk.wear(Faces.of(RED, BLUE));
            awaitColour(stand, "#c02020");
            stand.pass(STAYS.minusMillis(1));
            assertThat(colour(stand)).isEqualTo(Color.web("#c02020"));
            stand.pass(Duration.ofMillis(1));
            awaitColour(stand, "#2020c0");
            stand.pass(STAYS);
            awaitColour(stand, "#c02020");
        }
    }

    @Test
    void oneThatIsBrokenIsLeftOut() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.desk.wear(Faces.of(Faces.BROKEN, RED, Faces.BROKEN, BLUE));
            awaitColour(stand, "#c02020");
            stand.pass(STAYS);
            awaitColour(stand, "#2020c0");
            stand.pass(STAYS);
            awaitColour(stand, "#c02020");
        }
    }

    @Test
    void behindOneThatCanBeSeenThroughThereIsPaperAndNoAbacus() {
        try (Stand stand = Stand.wide(Language.EN)) {
            assertThat(stand.shows(".k-abacus")).isTrue();
            stand.desk.wear(Faces.of(GLASS));
            stand.await("#attract-picture");
            assertThat(stand.shows(".k-abacus")).isFalse();
            stand.desk.wear(KioskFace.PLAIN);
            stand.await(".k-abacus");
        }
    }

    private static void awaitColour(Stand stand, String colour) {
        FxThread.await("the picture is " + colour, () -> colour(stand).equals(Color.web(colour)));
    }

    /** In the middle of the picture. */
    private static Color colour(Stand stand) {
        return FxThread.call(() -> {
            PixelReader pixels = stand.kiosk().scene().snapshot(null).getPixelReader();
            return pixels.getColor(280, 200);
        });
    }
}
