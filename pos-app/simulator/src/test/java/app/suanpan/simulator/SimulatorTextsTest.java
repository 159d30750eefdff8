package app.suanpan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.TextKeys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SimulatorTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/suanpan/simulator");
    private static final Path ZH = TEXTS.resolve("simulator_zh.properties");
    private static final Path EN = TEXTS.resolve("simulator_en.properties");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(TextKeys.missing(TextKeys.in(ZH), TextKeys.in(EN))).isEmpty();
        assertThat(TextKeys.missing(TextKeys.in(EN), TextKeys.in(ZH))).isEmpty();
        assertThat(TextKeys.blank(ZH)).isEmpty();
        assertThat(TextKeys.blank(EN)).isEmpty();
        assertThat(TextKeys.differentPlaces(ZH, EN)).isEmpty();
    }

    @Test
    void everyTextThatTheWindowAsksForIsThere() {
        assertThat(TextKeys.missing(TextKeys.usedIn(Path.of("src/main/java")), TextKeys.in(ZH)))
                .isEmpty();
    }
}
