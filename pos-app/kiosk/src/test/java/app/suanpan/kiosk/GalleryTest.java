package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of the kiosk, to be looked at: {@code target/gallery/kiosk-*.png}. What holds on all of them is in {@link EveryScreenTest}, so
 * the pictures are taken when somebody asks for them: the README says how.
 */
class GalleryTest {

    @Tag("gallery")
    @ParameterizedTest
    @CsvSource({
        "ZH, 1080, 1920, LIGHT, ",
        "EN, 1080, 1920, LIGHT, ",
        "ZH, 1280, 800, LIGHT, ",
        "EN, 1280, 800, LIGHT, ",
        "ZH, 1080, 1920, DARK, ",
        "EN, 1280, 800, CONTRAST, ",
        "ZH, 1280, 800, LIGHT, #large-text",
        "EN, 1280, 800, LIGHT, #large-text",
        "EN, 1080, 1920, LIGHT, #lowered",
        "ZH, 1080, 1920, LIGHT, #lowered #large-text #contrast",
        "EN, 1080, 1920, LIGHT, #lowered #large-text"
    })
    void everyScreen(Language language, int width, int height, Appearance appearance, @Nullable String wanted) {
        List<String> switches = wanted == null ? List.of() : List.of(wanted.split(" "));
        String name = "kiosk-" + language.code() + "-" + (height > width ? "high" : "wide") + "-"
                + appearance.name().toLowerCase(Locale.ROOT)
                + String.join("", switches).replace('#', '-') + "-";
        try (Stand stand = new Stand(language, appearance, width, height)) {
            stand.wants(switches);
            Tour.past(stand, language, screen -> stand.photograph(name + screen));
        }
        assertThat(Files.exists(Path.of("target", "gallery", name + "1-attract.png")))
                .isTrue();
    }
}
