package app.suanpan.domain.item;

import static app.suanpan.domain.item.Scans.gtin;
import static app.suanpan.domain.item.Scans.message;
import static app.suanpan.domain.item.Scans.read;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars of what everybody sells. */
class ArticleCodeTest {
    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "4311501062449, 04311501062449",
        "15901234123454, 15901234123454"
    })
    void aGtinOfEachLengthIsAnArticle(String digits, String gtin) {
        assertThat(read(digits)).isEqualTo(new ScannedCode.ArticleCode(new Gtin(gtin)));
        assertThat(read("]E0" + digits)).isEqualTo(new ScannedCode.ArticleCode(new Gtin(gtin)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4311501062448", "4311501062440", "96385075", "123456789"})
    void aMisreadDigitIsRefused(String digits) {
        assertThat(read(digits)).isEqualTo(new ScannedCode.Unknown(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "01234558, 012345000058",
        "01234531, 012300000451",
        "01234543, 012340000053",
        "04252614, 042100005264",
        "14252611, 142100005261"
    })
    void aUpcEIsTheArticleThatItWasSqueezedFrom(String code, String article) {
        assertThat(read("]E0" + code)).isEqualTo(new ScannedCode.ArticleCode(gtin(article)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01200035", "01230047", "01234008", "21234558"})
    void digitsThatNoUpcESqueezesAreNone(String code) {
        assertThat(UpcE.expand(code)).isEmpty();
    }

    @Property(tries = 20_000)
    void everyUpcEIsWrittenOutToAnArticleWithItsOwnCheckDigit(@ForAll @IntRange(max = 1_999_999) int number) {
        String seven = String.format("%07d", number);
        for (int check = 0; check < 10; check++) {
            int digit = check;
            UpcE.expand(seven + check)
                    .ifPresent(gtin -> assertThat(gtin.value())
                            .startsWith("00" + seven.charAt(0))
                            .endsWith(String.valueOf(digit))
                            .contains("0000"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "]E3977147396801202, 9771473968012, 02",
        "]E3978030640615799999, 9780306406157, 99999",
        "977147396801202, 9771473968012, 02",
        "978030640615799999, 9780306406157, 99999"
    })
    void anArticleMayHaveTwoOrFiveDigitsMore(String code, String article, String addOn) {
        assertThat(read(code)).isEqualTo(new ScannedCode.ArticleCode(gtin(article), addOn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]E3977147396801302", "]E39771473968012", "690123456789202", "]E397714739680120"})
    void otherDigitsBehindAnArticleAreNoAddOn(String code) {
        boolean addOn = read(code) instanceof ScannedCode.ArticleCode article
                && !article.addOn().isEmpty();
        assertThat(addOn).isFalse();
    }

    @Test
    void barsAndTheComponentAboveThemAreOneCode() {
        assertThat(read("]E0" + "6901234567892|]e01726123110AB12"))
                .isEqualTo(new ScannedCode.Gs1ElementString(message("^0106901234567892" + "17261231" + "10AB12")));
        assertThat(read("]E0" + "6901234567893|]e017261231")).isInstanceOf(ScannedCode.BrokenGs1.class);
        assertThat(read("]E0" + "6901234567892|]e017269931")).isInstanceOf(ScannedCode.BrokenGs1.class);
        assertThat(read("]E0" + "6901234567892|17261231")).isInstanceOf(ScannedCode.BrokenGs1.class);
    }
}
