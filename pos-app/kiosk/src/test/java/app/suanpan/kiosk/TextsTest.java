package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.TextKeys;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The kiosk's words in both languages. */
class TextsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "app", "suanpan", "kiosk");
    private static final Path ZH = FOLDER.resolve("texts_zh.properties");
    private static final Path EN = FOLDER.resolve("texts_en.properties");

    @Test
    void everyTextExistsInBothLanguagesWithTheSamePlaces() {
        assertThat(TextKeys.in(ZH)).isEqualTo(TextKeys.in(EN));
        assertThat(TextKeys.blank(ZH)).isEmpty();
        assertThat(TextKeys.blank(EN)).isEmpty();
        assertThat(TextKeys.differentPlaces(ZH, EN)).isEmpty();
    }

    @Test
    void everyTextThatTheCodeNamesExistsAndNoneIsLeftOver() {
        Set<String> used = TextKeys.usedIn(Path.of("src", "main", "java"));
        assertThat(TextKeys.missing(used, TextKeys.in(EN))).isEmpty();
        // A notice's key is made from its code.
        Set<String> named = TextKeys.in(EN).stream()
                .filter(key -> !key.startsWith("notice."))
                .collect(Collectors.toSet());
        assertThat(TextKeys.missing(named, used)).isEmpty();
    }
}
