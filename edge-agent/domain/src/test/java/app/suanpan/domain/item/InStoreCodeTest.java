package app.suanpan.domain.item;

import static app.suanpan.domain.item.Scans.RULES;
import static app.suanpan.domain.item.Scans.gtin;
import static app.suanpan.domain.item.Scans.label;
import static app.suanpan.domain.item.Scans.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.InStoreRule.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of a shop's own scales. */
class InStoreCodeTest {
    @Test
    void aWeightLabelSaysItemAndGrams() {
        assertThat(read("2100001027506"))
                .isEqualTo(new ScannedCode.InStoreCode("00001", gtin("2100001000004"), Kind.WEIGHT, 2750));
    }

    @Test
    void aPriceLabelSaysItemAndCents() {
        assertThat(read("2400412025505"))
                .isEqualTo(new ScannedCode.InStoreCode("00412", gtin("2400412000007"), Kind.PRICE, 2550));
    }

    @Test
    void aFiveDigitPriceKeepsItsFirstDigit() {
        String label = Gtin.withCheckDigit("240041210490").display();
        assertThat(read(label))
                .isEqualTo(new ScannedCode.InStoreCode("00412", gtin("2400412000007"), Kind.PRICE, 10490));
    }

    @Test
    void aScaleThatPrintsWrongCheckDigitsIsBelievedWhereTheStoreSaysSo() {
        assertThat(read("6220010005008"))
                .isEqualTo(new ScannedCode.InStoreCode("20010", gtin(6220010, "00000"), Kind.WEIGHT, 500));
        assertThat(read("6220010005003"))
                .isEqualTo(new ScannedCode.InStoreCode("20010", gtin(6220010, "00000"), Kind.WEIGHT, 500));
        assertThat(read("2100001027505")).as("a store that did not say so").isInstanceOf(ScannedCode.Unknown.class);
    }

    @Test
    void aVerifierDigitGuardsThePrice() {
        String right = Gtin.withCheckDigit("20" + "00412" + "9" + "2875").display();
        String wrong = Gtin.withCheckDigit("20" + "00412" + "8" + "2875").display();
        assertThat(read(right))
                .isEqualTo(new ScannedCode.InStoreCode("00412", gtin(2000412, "00000"), Kind.PRICE, 2875));
        assertThat(read(wrong)).isEqualTo(new ScannedCode.Unknown(wrong));
    }

    @Test
    void aScaleThatGetsCheckDigitsWrongIsNotBelievedAgainstItsVerifier() {
        ScanRules rules = new ScanRules(
                "shop.example",
                List.of(
                        new InStoreRule("26", 5, Kind.PRICE, 4, 2, true, true),
                        new InStoreRule("27", 4, Kind.WEIGHT, 5, 3, true, true)));
        for (int check = 0; check < 10; check++) {
            assertThat(label("26" + "00412" + "9" + "2875" + check, rules))
                    .isEqualTo(new ScannedCode.InStoreCode("00412", gtin(2600412, "00000"), Kind.PRICE, 2875));
            assertThat(label("26" + "00412" + "8" + "2875" + check, rules)).isInstanceOf(ScannedCode.Unknown.class);
        }
        // The GS1 General Specifications' own example: the verifier of 14685 is 6.
        assertThat(label("27" + "0041" + "6" + "14685" + "0", rules))
                .isEqualTo(new ScannedCode.InStoreCode("0041", gtin(270041, "000000"), Kind.WEIGHT, 14685));
        for (int verifier : List.of(0, 1, 2, 3, 4, 5, 7, 8, 9)) {
            assertThat(label("27" + "0041" + verifier + "14685" + "0", rules)).isInstanceOf(ScannedCode.Unknown.class);
        }
    }

    @Test
    void digitsThatMeanNothingAreLeftOut() {
        ScanRules rules = new ScanRules(
                "shop.example",
                List.of(
                        new InStoreRule("28", 4, Kind.PRICE, 4, 2, false, false, 1, 1, null),
                        new InStoreRule("29", 3, Kind.PRICE, 4, 2, true, false, null, 1, 1),
                        new InStoreRule("23", 4, Kind.WEIGHT, 5, 3, false, false, null, null, 1)));
        for (String filler : List.of("0", "3", "9")) {
            assertThat(label(
                            Gtin.withCheckDigit("28" + filler + "0412" + filler + "1250")
                                    .display(),
                            rules))
                    .isEqualTo(new ScannedCode.InStoreCode("0412", gtin("2800412000005"), Kind.PRICE, 1250));
            assertThat(label(
                            Gtin.withCheckDigit("23" + "0412" + "01250" + filler)
                                    .display(),
                            rules))
                    .isEqualTo(new ScannedCode.InStoreCode("0412", gtin("2304120000000"), Kind.WEIGHT, 1250));
            // The verifier of 2875 is 9, and stands in front of the value, behind the filler.
            assertThat(label(
                            Gtin.withCheckDigit("29" + "412" + filler + "9" + "2875" + filler)
                                    .display(),
                            rules))
                    .isEqualTo(new ScannedCode.InStoreCode("412", gtin("2941200000002"), Kind.PRICE, 2875));
            assertThat(label(
                            Gtin.withCheckDigit("29" + "412" + filler + "8" + "2875" + filler)
                                    .display(),
                            rules))
                    .isInstanceOf(ScannedCode.Unknown.class);
        }
        assertThatThrownBy(() -> new InStoreRule("28", 5, Kind.PRICE, 4, 2, false, false, 1, 1, null))
                .hasMessageContaining("13 digits, this one 14");
        assertThatThrownBy(() -> new InStoreRule("28", 7, Kind.PRICE, 4, 2, false, false, -1, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2a, 5, WEIGHT, 5, false",
        "21, 10, PRICE, 0, false",
        "21, 0, PRICE, 10, false",
        "21, 5, WEIGHT, 4, false",
        "21, 3, PRICE, 6, true",
        "'', 7, PRICE, 5, false"
    })
    void aRuleThatReadsNothingIsRefused(String prefix, int item, Kind kind, int value, boolean verifier) {
        assertThatThrownBy(() -> new InStoreRule(prefix, item, kind, value, 2, verifier, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongerPrefixCounts() {
        assertThat(read(Gtin.withCheckDigit("231234567890").display())).isInstanceOf(ScannedCode.ArticleCode.class);
        assertThat(read(Gtin.withCheckDigit("211234567890").display())).isInstanceOf(ScannedCode.InStoreCode.class);
    }

    @Test
    void yenHaveNoMinorUnitsAndAPriceWithDecimalsHasNoSenseThere() {
        InStoreRule whole = new InStoreRule("24", 5, Kind.PRICE, 5, 0, false, false);
        ScanRules yen = new ScanRules("shop.example", List.of(whole), 0, RULES.gs1());
        assertThat(ScanInterpreter.interpret(ScanInput.of("2400412025505"), yen, ScanMoment.BASKET))
                .isEqualTo(new ScannedCode.InStoreCode("00412", gtin("2400412000007"), Kind.PRICE, 2550));
        InStoreRule cents = new InStoreRule("24", 5, Kind.PRICE, 5, 2, false, false);
        assertThatThrownBy(() -> new ScanRules("shop.example", List.of(cents), 0, RULES.gs1()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
