package app.suanpan.domain.item.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1ReaderTest {
    private static final Gs1Reader READER = new Gs1Reader(Gs1Table.DICTIONARY);

    @Test
    void theWholeDictionaryIsUnderstood() {
        assertThat(Gs1Table.DICTIONARY.size()).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01 N14,unheardof", "01 N..14 N3", "what", "01 *? N14,csum =x", "3105-3100 N6", "01 N2\n01 N3"})
    void aDictionaryThatAsksForWhatNobodyKnowsIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> Gs1Dictionary.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(8013)1987654Ad4X4bL5ttr2310c2K",
                "(17)240229",
                "(17)240200",
                "(7003)2402291359",
                "(4321)1",
                "(4309)18000000003600000000",
                "(422)156",
                "(7030)999ABC",
                "(4307)CN",
                "(3932)156000199",
                "(8007)GB82WEST12345698765432",
                "(4300)A%20B",
                "(8006)123123123123330102",
                "(8011)10",
                "(7258)1/2",
                "(7041)201",
                "(8030)AB=",
                "(8030)A==",
                "(8030)ABC",
                "(8030)AB",
                "(8110)106141416543213150110120",
                "(8112)001234561234560123456"
            })
    void aRightValueIsTaken(String text) {
        assertThat(READER.bracketed(text)).isInstanceOf(Gs1Reading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(01)12312312312334, CONTENT",
        "(8013)1987654Ad4X4bL5ttr2310c2L, CONTENT",
        "(17)240230, CONTENT",
        "(17)230229, CONTENT",
        "(17)241301, CONTENT",
        "(7003)2402001359, CONTENT",
        "(7003)2402292400, CONTENT",
        "(4321)2, CONTENT",
        "(4309)18000000013600000000, CONTENT",
        "(422)001, CONTENT",
        "(4307)XX, CONTENT",
        "(3932)000000199, CONTENT",
        "(8007)GB82WEST12345698765433, CONTENT",
        "(4300)A%2, CONTENT",
        "(8006)123123123123330302, CONTENT",
        "(8011)012, CONTENT",
        "(8011)0, CONTENT",
        "(3932)191000199, CONTENT",
        "(7258)3/2, CONTENT",
        "(7041)70, CONTENT",
        "(8030)A=B, CHARACTER",
        "(8030)ABC=, CHARACTER",
        "(8030)===, CHARACTER",
        "(8110)1061, CONTENT",
        "(8010)abcd, CHARACTER",
        "(10)A B, CHARACTER",
        "(10)A^B, CHARACTER",
        "(10)123456789012345678901, LENGTH",
        "(30)A, CHARACTER",
        "(89)1, UNKNOWN_IDENTIFIER",
        "01, STRUCTURE"
    })
    void aWrongValueIsRefusedWithItsReason(String text, Gs1Fault fault) {
        assertThat(READER.bracketed(text))
                .isInstanceOfSatisfying(
                        Gs1Reading.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "(10)LOT, MISSING_COMPANION",
        "(01)12312312312333(3922)0299, MISSING_COMPANION",
        "(01)12312312312333(250)X, MISSING_COMPANION",
        "(01)12312312312333(8030)ABC, MISSING_COMPANION",
        "(01)12312312312333(37)5, EXCLUDED",
        "(01)12312312312333(3103)000195(3102)001950, EXCLUDED",
        "(01)12312312312333(235)X(21)Y, EXCLUDED",
        "(01)12312312312333(10)A(10)B, REPEATED"
    })
    void identifiersThatDoNotGoTogetherAreRefused(String text, Gs1Fault fault) {
        assertThat(READER.bracketed(text)).isInstanceOf(Gs1Reading.Accepted.class);
        assertThat(READER.bracketed(text).then(READER::together))
                .isInstanceOfSatisfying(
                        Gs1Reading.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)12312312312333(10)A(10)A",
                "(01)12312312312333(3103)000195(3922)0299",
                "(01)12312312312333(21)S(250)X",
                "(00)006141411234567890(02)12312312312333(37)5"
            })
    void identifiersThatGoTogetherAreTaken(String text) {
        assertThat(READER.bracketed(text).then(READER::together)).isInstanceOf(Gs1Reading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/01/12312312312333, ^0112312312312333",
        "HTTPS://SHOP.EXAMPLE/01/12312312312333, ^0112312312312333",
        "http://[2001:db8::7]:8080/01/12312312312333, ^0112312312312333",
        "https://-odd-/01/12312312312333, ^0112312312312333",
        "https://shop.example/01/12312312312333/10/A%4B%z, ^011231231231233310AK%z",
        "https://shop.example/01/12312312312333?7240=A;B&99=5%, ^01123123123123337240A;B^995%"
    })
    void linksAreReadAsGs1sOwnReaderReadsThem(String link, String elementString) {
        assertThat(READER.link(link).accepted().orElseThrow().elementString()).isEqualTo(elementString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HttpS://shop.example/01/12312312312333",
                "ftp://shop.example/01/12312312312333",
                "https:///01/12312312312333",
                "https://shop_example/01/12312312312333",
                "https://[fe80::1%25eth0]/01/12312312312333",
                "https://shop.example/01/12312312312333?10=A%00B",
                "https://shop.example/01/12312312312333?=1",
                "https://shop.example/01/12312312312333?10=A B"
            })
    void whatIsNoLinkOfGs1IsRefused(String link) {
        assertThat(READER.link(link)).isInstanceOf(Gs1Reading.Refused.class);
    }

    @Test
    void whatIsWrittenInBracketsReadsBack() {
        Gs1Message message =
                READER.scanned("011231231231233310A(1\u001D17261231").accepted().orElseThrow();
        assertThat(message.bracketed()).isEqualTo("(01)12312312312333(10)A\\(1(17)261231");
        assertThat(READER.bracketed(message.bracketed()).accepted()).contains(message);
        assertThat(READER.elementString(message.elementString()).accepted()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "261231, 2026-11-21, 2026-12-31",
        "270200, 2026-11-21, 2027-02-28",
        "280200, 2026-11-21, 2028-02-29",
        "761231, 2026-11-21, 2076-12-31",
        "771231, 2026-11-21, 1977-12-31",
        "990101, 2026-11-21, 1999-01-01",
        "010101, 2099-06-01, 2101-01-01",
        "490101, 2099-06-01, 2149-01-01",
        "500101, 2099-06-01, 2050-01-01"
    })
    void theCenturyIsTheOneNearToday(String digits, LocalDate today, LocalDate date) {
        assertThat(Gs1Calendar.date(digits, today)).isEqualTo(date);
    }

    @Property(tries = 2000)
    void binaryNeverThrows(@ForAll @Size(max = 4096) byte[] bytes) {
        everySpelling(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 5000)
    void whatLooksLikeGs1NeverThrows(@ForAll @CharRange(from = '(', to = '9') @StringLength(max = 80) String text) {
        everySpelling(text);
        everySpelling("01123123123123338110" + text);
    }

    @Test
    void theLongestOfEachNeverThrows() {
        for (String piece : new String[] {"/01", "(10)A", "%41", "&99=A", "a.", "0", "99A\u001D", "\\("}) {
            everySpelling(piece.repeat(4096 / piece.length()));
        }
    }

    private static void everySpelling(String text) {
        assertThat(READER.bracketed(text)).isNotNull();
        assertThat(READER.elementString("^" + text).then(READER::together)).isNotNull();
        assertThat(READER.scanned(text)).isNotNull();
        assertThat(READER.link(text)).isNotNull();
        assertThat(READER.link("https://a/01/12312312312333" + text)).isNotNull();
        assertThat(READER.link("https://" + text + "/01/12312312312333")).isNotNull();
        for (ScannerMessage.Symbology symbology : ScannerMessage.Symbology.values()) {
            assertThat(ScannerMessage.read(symbology.aim() + text, READER)).isNotNull();
        }
        assertThat(ScannerMessage.read("]E402345673|" + text, READER)).isNotNull();
    }
}
