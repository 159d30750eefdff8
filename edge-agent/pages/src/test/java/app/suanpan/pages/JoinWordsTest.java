package app.suanpan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and colours of the join page. */
class JoinWordsTest {
    private static final String NEVER_CHANGED = "a published edition is never changed: make another file";
    private static final Path TOKENS = Path.of(
            "..", "..", "pos-app", "ui", "src", "main", "resources", "app", "suanpan", "ui", "theme", "tokens.css");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(PageLanguage.ZH.words().keySet())
                .isEqualTo(PageLanguage.EN.words().keySet());
        PageLanguage.ZH
                .words()
                .forEach((key, zh) -> assertThat(places(zh))
                        .as(key)
                        .isEqualTo(places(PageLanguage.EN.words().get(key))));
    }

    @Test
    void theDesignsColoursAndSizesAreThoseOfTheScreens() throws IOException {
        Map<String, Map<String, String>> design = blocks(Files.readString(TOKENS));
        Map<String, Map<String, String>> page = blocks(Words.text("join.css"));
        assertThat(page.keySet()).isEqualTo(design.keySet()).hasSize(3);
        page.forEach((block, values) -> assertThat(design.get(block)).as(block).containsAllEntriesOf(values));
    }

    @Test
    void theConsentTextsArePinned() {
        ConsentTexts texts = ConsentTextFile.current();
        List<Consent> consents = texts.decisions(Set.of(Purpose.MARKETING), "en", "kiosk", Instant.EPOCH);
        assertThat(consents).extracting(Consent::granted).containsExactly(true, false, false);
        assertThat(consents).allMatch(consent -> consent.textVersion().equals("2026-2"));
        assertThat(texts.purposes().get(Purpose.MARKETING))
                .isEqualTo(new LocalName("可以给我发优惠和活动消息。", "You may send me offers and news."));
        assertThat(pins(texts))
                .as(NEVER_CHANGED)
                .containsExactly("59463c98", "7627bd55", "9fed0b59", "f0d1980a", "6c7422d0");
        assertThat(pins(ConsentTextFile.of("2026-1")))
                .as(NEVER_CHANGED)
                .containsExactly("d028b269", "e6c12417", "9fed0b59", "f0d1980a", "6c7422d0");
    }

    /** The beginnings of the hashes that prove what was agreed to. */
    private static List<String> pins(ConsentTexts texts) {
        return Stream.concat(
                        Stream.of("zh", "en").map(texts::membershipHash),
                        texts.decisions(Set.of(), "en", "kiosk", Instant.EPOCH).stream()
                                .map(Consent::textHash))
                .map(hash -> hash.substring(0, 8))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 19512341234, +8619512341234",
        "CN, +44 7911 123456, +447911123456",
        "CN, 0044 7911-123456, +447911123456",
        "GB, 07911 123456, +447911123456",
        "ZZ, +86 138 1234 1234, +8613812341234"
    })
    void phoneNumbersAreReadByTheWorldsPlans(String country, String typed, String e164) {
        assertThat(new PhoneNumbers(country).read(typed)).map(Phone::e164).contains(e164);
    }

    @Test
    void aNumberWithoutACountryCodeNeedsACountry() {
        assertThat(new PhoneNumbers("ZZ").read("13812341234")).isEmpty();
        assertThat(PhoneNumbers.where(Currency.getInstance("EUR")).read("13812341234"))
                .isEmpty();
        assertThat(PhoneNumbers.where(Currency.getInstance("CNY")).read("13812341234"))
                .isPresent();
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    /** Variables by block: light, dark, more contrast. */
    private static Map<String, Map<String, String>> blocks(String css) {
        Map<String, Map<String, String>> blocks = new LinkedHashMap<>();
        String block = "light";
        for (String line : css.split("\n")) {
            Matcher media = Pattern.compile("@media \\((prefers-[^)]+)\\)").matcher(line);
            Matcher variable = Pattern.compile("\\s*--([a-z0-9-]+): (.*);\\s*").matcher(line);
            if (media.find()) {
                block = media.group(1);
            } else if (variable.matches()) {
                blocks.computeIfAbsent(block, _ -> new LinkedHashMap<>()).put(variable.group(1), variable.group(2));
            }
        }
        return blocks;
    }
}
