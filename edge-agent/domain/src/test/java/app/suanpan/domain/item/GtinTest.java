package app.suanpan.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "4311501062449, 04311501062449",
        "6901234567892, 06901234567892",
        "14311501062446, 14311501062446",
    })
    void eightTwelveThirteenAndFourteenDigitsAreKeptAsFourteen(String digits, String value) {
        assertThat(Gtin.parse(digits)).contains(new Gtin(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4311501062448", "4311501062440", "96385075", "036000291453", "14311501062447"})
    void aMisreadDigitIsRefused(String digits) {
        assertThat(Gtin.parse(digits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1234567",
                "123456789",
                "1234567890",
                "12345678901",
                "123456789012345",
                "43115010624 9",
                "431150106244９",
                "ABCDEFGHIJKLM",
                "-311501062449"
            })
    void whatIsNotOfTheseLengthsOrNotDigitsIsNoGtin(String text) {
        assertThat(Gtin.parse(text)).isEmpty();
    }

    @Test
    void theSameArticleIsEqualHoweverItsCodeWasPrinted() {
        assertThat(Gtin.parse("036000291452"))
                .isEqualTo(Gtin.parse("0036000291452"))
                .isEqualTo(Gtin.parse("00036000291452"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4311501062449", "14311501062446"})
    void aGtinIsShownAsItIsPrintedUnderTheBars(String digits) {
        assertThat(Gtin.parse(digits).orElseThrow().display()).isEqualTo(digits);
    }

    @Test
    void aStoresOwnCodeGetsItsCheckDigit() {
        assertThat(Gtin.withCheckDigit("431150106244").display()).isEqualTo("4311501062449");
        assertThatThrownBy(() -> Gtin.withCheckDigit("43115")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gtin.withCheckDigit("43115010624X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGtinCannotBeMadeWithAWrongCheckDigit() {
        assertThatThrownBy(() -> new Gtin("04311501062448")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gtin("4311501062449")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100_000)
    void everySingleWrongDigitIsNoticed(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = Gtin.withCheckDigit(body).value().substring(1);
        char wrong = (char) ('0' + (right.charAt(place) - '0' + by) % 10);
        assertThat(Gtin.parse(right)).isPresent();
        assertThat(Gtin.parse(right.substring(0, place) + wrong + right.substring(place + 1)))
                .isEmpty();
    }

    @Property
    void noTextThrows(@ForAll String text) {
        assertThat(Gtin.parse(text).map(Gtin::value).orElse("0".repeat(14))).hasSize(14);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().numeric().ofLength(12);
    }
}
