package app.suanpan.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.TextKeys;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/app/suanpan/ui/text");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Path en = FOLDER.resolve("controls_en.properties");
        Path zh = FOLDER.resolve("controls_zh.properties");
        assertThat(TextKeys.in(zh)).isEqualTo(TextKeys.in(en));
        assertThat(TextKeys.blank(en)).isEmpty();
        assertThat(TextKeys.blank(zh)).isEmpty();
        assertThat(TextKeys.differentPlaces(en, zh)).isEmpty();
    }

    @Test
    void noKeyThatTheCodeUsesIsMissing() {
        assertThat(TextKeys.missing(
                        TextKeys.usedIn(Path.of("src/main/java")),
                        TextKeys.in(FOLDER.resolve("controls_en.properties"))))
                .isEmpty();
    }

    @Test
    void aBoundTextFollowsTheLanguage() {
        FxThread.run(() -> {
            Texts texts = texts();
            Label label = new Label();
            label.textProperty().bind(texts.bind("greeting", "Lin"));
            assertThat(label.getText()).isEqualTo("Hello Lin, it's {you}");
            texts.languageProperty().set(Language.ZH);
            assertThat(label.getText()).isEqualTo("你好 Lin");
        });
    }

    @Test
    void aBoundTextFollowsItsArguments() {
        FxThread.run(() -> {
            SimpleIntegerProperty unsent = new SimpleIntegerProperty(3);
            Label label = new Label();
            label.textProperty().bind(texts().bind("unsent", unsent));
            unsent.set(1234);
            assertThat(label.getText()).isEqualTo("1,234 to send");
        });
    }

    @Test
    void anArgumentThatLooksLikeAPlaceStaysAsItIs() {
        assertThat(texts().text("pair", "{1}", "b")).isEqualTo("{1} and b");
    }

    @Test
    void oneIsOneAndEverythingElseIsMany() {
        assertThat(texts().count("lines", 1)).isEqualTo("1 line");
        assertThat(texts().count("lines", 0)).isEqualTo("0 lines");
        assertThat(texts().count("lines", 2000)).isEqualTo("2,000 lines");
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        Texts texts = texts();
        assertThat(texts.text("day", LocalDate.of(2026, 11, 22))).isEqualTo("22 Nov 2026");
        texts.languageProperty().set(Language.ZH);
        assertThat(texts.text("day", LocalDate.of(2026, 11, 22))).isEqualTo("2026年11月22日");
    }

    @Test
    void aMissingKeyIsShownAndNotThrown() {
        assertThat(texts().text("no.such.key")).isEqualTo("«no.such.key»");
    }

    private static Texts texts() {
        return new Texts(Language.EN, TextsTest::bundle);
    }

    private static ResourceBundle bundle(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"greeting", chinese ? "你好 {0}" : "Hello {0}, it's {you}"},
                    {"unsent", chinese ? "待传 {0}" : "{0} to send"},
                    {"pair", "{0} and {1}"},
                    {"lines.one", "{0} line"},
                    {"lines.other", "{0} lines"},
                    {"day", "{0}"},
                };
            }
        };
    }
}
