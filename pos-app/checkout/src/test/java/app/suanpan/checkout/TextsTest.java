package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.join.StaffStep;
import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.testkit.TextKeys;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path EN = Path.of("src/main/resources/app/suanpan/checkout/texts_en.properties");
    private static final Path ZH = Path.of("src/main/resources/app/suanpan/checkout/texts_zh.properties");
    private static final Path CONTROLS = Path.of("../ui/src/main/resources/app/suanpan/ui/text/controls_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(TextKeys.in(ZH)).isEqualTo(TextKeys.in(EN));
        assertThat(TextKeys.blank(EN)).isEmpty();
        assertThat(TextKeys.blank(ZH)).isEmpty();
        assertThat(TextKeys.differentPlaces(EN, ZH)).isEmpty();
    }

    @Test
    void noKeyThatTheCodeUsesIsMissing() {
        Set<String> known = new HashSet<>(TextKeys.in(EN));
        known.addAll(TextKeys.in(CONTROLS));
        assertThat(TextKeys.missing(TextKeys.usedIn(Path.of("src/main/java")), known))
                .isEmpty();
    }

    @Test
    void everyNoticeHasASentence() {
        for (NoticeCode code : NoticeCode.values()) {
            assertThat(TextKeys.in(EN))
                    .contains("notice." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void everyPermissionHasItsWords() {
        for (Permission permission : Permission.values()) {
            assertThat(TextKeys.in(EN)).contains("permission." + permission.key());
        }
    }

    @Test
    void everythingThatCanHappenHasItsSentence() {
        for (EventDigest.Kind kind : EventDigest.Kind.values()) {
            assertThat(TextKeys.in(EN)).contains("journal.kind." + kind.key());
        }
    }

    @Test
    void everythingThatIsDoneAtAKioskHasItsWords() {
        for (StaffStep.Task task : StaffStep.Task.values()) {
            assertThat(TextKeys.in(EN))
                    .contains("journal.kiosk-tended."
                            + task.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void everyDeviceAndEveryCauseHasAName() {
        for (String role : List.of("printer", "scanner", "drawer", "camera", "terminal")) {
            assertThat(TextKeys.in(EN)).contains("device." + role);
        }
        for (String cause : List.of(
                "paper-near-end",
                "status-unavailable",
                "paper-out",
                "cover-open",
                "cutter",
                "too-hot",
                "waiting-for-button",
                "broken",
                "offline")) {
            assertThat(TextKeys.in(EN)).contains("device.cause." + cause);
        }
    }
}
