package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.NoticeCode.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/notices.md} lists every notice that has its code on the screen, in the words of the screen in both languages. */
class NoticePageTest {
    private static final Path PAGE = Path.of("../../docs/notices.md");
    private static final Path TEXTS = Path.of("src/main/resources/app/suanpan/checkout");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\*{0,2}[A-Z][0-9]{2}\\*{0,2} \\|.*\\|$");

    @Test
    void thePageSaysOfEachCodeWhatTheScreenSays() throws IOException {
        Properties en = texts("texts_en.properties");
        Properties zh = texts("texts_zh.properties");
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(NoticeCode.values())
                                        .filter(code -> code.severity() != Severity.INFORMATION)
                                        .map(code -> row(
                                                code.shortCode(),
                                                code.severity(),
                                                "notice."
                                                        + code.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'),
                                                en,
                                                zh)),
                                Stream.of(
                                        row("C01", Severity.ALARM, "notice.not-answered", en, zh),
                                        row("C02", Severity.ALARM, "connection.words", en, zh),
                                        row("C03", Severity.ALARM, "notice.too-late", en, zh),
                                        row("C04", Severity.ATTENTION, "notice.settings-damaged", en, zh)))
                        .toList());
    }

    private static String row(String code, Severity severity, String key, Properties en, Properties zh) {
        String shown = severity == Severity.ALARM ? "**" + code + "**" : code;
        return "| " + shown + " | " + words(en, key) + " | " + words(zh, key) + " |";
    }

    private static String words(Properties texts, String key) {
        return texts.getProperty(key).replaceAll("\\{[0-9]}", "…");
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
