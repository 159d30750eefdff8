package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of the kiosk, to be looked at: {@code target/gallery/kiosk-*.png}. */
class GalleryTest {

    @ParameterizedTest
    @CsvSource({
        "ZH, 1080, 1920, LIGHT",
        "EN, 1080, 1920, LIGHT",
        "ZH, 1280, 800, LIGHT",
        "EN, 1280, 800, LIGHT",
        "ZH, 1080, 1920, DARK",
        "EN, 1280, 800, CONTRAST"
    })
    void everyScreen(Language language, int width, int height, Appearance appearance) {
        String name = "kiosk-" + language.code() + "-" + (height > width ? "high" : "wide") + "-"
                + appearance.name().toLowerCase(Locale.ROOT) + "-";
        try (Stand stand = new Stand(language, appearance, width, height)) {
            stand.photograph(name + "1-attract");
            stand.desk.wear(Faces.spring());
            stand.await("#attract-picture");
            stand.photograph(name + "1-attract-spring");
            stand.desk.wear(Faces.wordy());
            stand.awaitGone("#attract-picture");
            stand.photograph(name + "1-attract-wordy");
            stand.desk.wear(KioskFace.PLAIN);
            stand.desk.pagesShut(true);
            stand.awaitGone(".k-qr-card");
            stand.photograph(name + "0-attract-pages-shut");
            stand.desk.pagesShut(false);
            stand.await(".k-qr-card");
            stand.scan(MemoryJoinDesk.BADGE_OF_LI);
            stand.await("#greeting-hello");
            stand.photograph(name + "2-greeting");
            stand.desk.phoneOpened();
            stand.await(".k-phone-sign");
            stand.photograph(name + "3-on-phone");
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("138123");
            stand.photograph(name + "4-phone");
            stand.touch("#phone-next");
            stand.await("#notice");
            stand.photograph(name + "5-phone-wrong");
            stand.number("41234");
            stand.touch("#phone-next");
            stand.await("#name");
            stand.photograph(name + "6-name");
            if (language == Language.ZH) {
                stand.touch("#surname-王");
                stand.touch("#title-lady");
            } else {
                List.of("m", "e", "i").forEach(letter -> stand.touch("#key-" + letter));
            }
            stand.photograph(name + "7-name-given");
            stand.touch("#name-next");
            stand.await("#tick-marketing");
            stand.touch("#tick-marketing");
            stand.photograph(name + "8-consents");
            stand.touch("#terms-open");
            stand.photograph(name + "9-terms");
            stand.touch("#join");
            stand.await("#member-number");
            stand.photograph(name + "a-welcome");
            stand.pass(Duration.ofSeconds(23));
            stand.await("#countdown");
            stand.photograph(name + "b-countdown");
            stand.touch("#done");
            stand.await("#begin");
            stand.touch("#begin");
            stand.number(MemoryJoinDesk.PHONE_OF_WANG);
            stand.touch("#phone-next");
            stand.await("#done");
            stand.photograph(name + "c-known");
            stand.touch("#done");
            stand.await("#begin");
            stand.scan(MemoryJoinDesk.LONG_BADGE);
            stand.await("#greeting-hello");
            stand.desk.say(Notice.of(NoticeCode.TOO_MANY_JOINS));
            stand.await("#notice");
            stand.photograph(name + "d-long-name");
            stand.touch("#start-over");
            stand.desk.crowd();
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.touch("#join");
            stand.await("#puzzle-digits");
            stand.number("38");
            stand.photograph(name + "g-puzzle");
            stand.touch("#start-over");
            stand.await("#begin");
            stand.scan(MemoryJoinDesk.LONG_BADGE);
            stand.await("#greeting-hello");
            stand.desk.pagesShut(true);
            stand.awaitGone(".k-qr-card");
            stand.photograph(name + "f-greeting-pages-shut");
            stand.kiosk().connected(false);
            stand.await("#closed");
            stand.photograph(name + "e-closed");
        }
        assertThat(Files.exists(Path.of("target", "gallery", name + "1-attract.png")))
                .isTrue();
    }
}
