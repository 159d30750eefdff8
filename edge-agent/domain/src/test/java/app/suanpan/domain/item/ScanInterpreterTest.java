package app.suanpan.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.InStoreRule.Kind;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.item.gs1.Gs1Fault;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.item.gs1.Gs1Reader;
import app.suanpan.domain.item.gs1.Gs1Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanInterpreterTest {

    private static final ScanRules RULES = new ScanRules(
            "shop.example",
            List.of(
                    new InStoreRule("21", 5, Kind.WEIGHT, 5, 3, false, false),
                    new InStoreRule("24", 5, Kind.PRICE, 5, 2, false, false),
                    new InStoreRule("62", 5, Kind.WEIGHT, 5, 3, false, true),
                    new InStoreRule("20", 5, Kind.PRICE, 4, 2, true, false),
                    new InStoreRule("2", 0, Kind.ARTICLE, 0, 0, false, false)),
            2,
            new Gs1Reader(Gs1Table.DICTIONARY));
    private static final Gtin MILK = Gtin.parse("6901234567892").orElseThrow();

    private static ScannedCode read(String raw, ScanMoment moment) {
        return ScanInterpreter.interpret(ScanInput.withAim(raw), RULES, moment);
    }

    private static ScannedCode read(String raw) {
        return read(raw, ScanMoment.BASKET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]e0", "]d2", "]Q3", "]J1"})
    void anElementStringSaysWhatItSays(String aim) {
        String elements = "0106901234567892" + "10AB12\u001D" + "17261231";
        ScannedCode expected = new ScannedCode.Gs1ElementString(message("^01069012345678921" + "0AB12^17261231"));
        assertThat(read(aim + elements)).isEqualTo(expected);
        assertThat(read(aim + "\u001D" + elements)).isEqualTo(expected);
        assertThat(read("(01)06901234567892(10)AB12(17)261231")).isEqualTo(expected);
    }

    @Test
    void anElementStringThatBreaksTheRulesSaysWhichOne() {
        assertThat(read("]C10106901234567893"))
                .isEqualTo(new ScannedCode.BrokenGs1("0106901234567893", Gs1Fault.CONTENT, "01", "csum"));
        assertThat(read("]C110LOT"))
                .isEqualTo(new ScannedCode.BrokenGs1("10LOT", Gs1Fault.MISSING_COMPANION, "10", "01,02,03,8006,8026"));
        assertThat(read("]C1")).isEqualTo(new ScannedCode.BrokenGs1("", Gs1Fault.STRUCTURE, "", ""));
        assertThat(read("]C100123456789012345675"))
                .isEqualTo(new ScannedCode.Gs1ElementString(message("^00123456789012345675")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/01/06901234567892",
                "http://brand.example/some/path/01/06901234567892/10/LOT?17=261231",
                "HTTPS://SHOP.EXAMPLE/01/06901234567892#x"
            })
    void aDigitalLinkIsAnItemOnWhateverHost(String uri) {
        assertThat(read("]Q1" + uri))
                .isInstanceOfSatisfying(
                        ScannedCode.DigitalLink.class,
                        link -> assertThat(link.message().value("01")).contains(MILK.value()));
    }

    @Test
    void linksOfTheBrandAreBadgesJoinLinksAndCards() {
        assertThat(read("https://shop.example/g/0123ABCD")).isEqualTo(new ScannedCode.GuideBadge("0123ABCD"));
        assertThat(read("HTTPS://SHOP.EXAMPLE/G/0123ABCD")).isEqualTo(new ScannedCode.GuideBadge("0123ABCD"));
        assertThat(read("https://shop.example:443/g/0123ABCD?from=poster"))
                .isEqualTo(new ScannedCode.GuideBadge("0123ABCD"));
        assertThat(read("https://shop.example/j/abc")).isEqualTo(new ScannedCode.JoinLink("abc"));
        assertThat(read("https://shop.example/m/abc")).isEqualTo(new ScannedCode.MemberCard("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/g/0123ABCD",
                "https://shop.example@elsewhere.example/g/0123ABCD",
                "https://shop.example.elsewhere.example/g/0123ABCD",
                "https://shop.example:8443/g/0123ABCD",
                "https://shop.example/g/0123ABCD/more",
                "https://shop.example/g/",
                "https://shop.example/g/<script>",
                "https://shop.example",
                "https:///g/0123ABCD",
                "ftp://shop.example/g/0123ABCD"
            })
    void aLinkThatIsNotQuiteOursIsUnknown(String uri) {
        assertThat(read(uri)).isEqualTo(new ScannedCode.Unknown(uri));
    }

    @Test
    void aBrandHostWithAPortWantsThatPort() {
        ScanRules rules = new ScanRules("127.0.0.1:8080", List.of());
        ScanInput badge = ScanInput.of("http://127.0.0.1:8080/g/ABC");
        assertThat(ScanInterpreter.interpret(badge, rules, ScanMoment.IDLE))
                .isEqualTo(new ScannedCode.GuideBadge("ABC"));
    }

    @Test
    void ourSignedTokensAreKnownByTheirPrefix() {
        assertThat(read("SP1:6BFOXN*TS0BI$ZD")).isEqualTo(new ScannedCode.SignedToken("6BFOXN*TS0BI$ZD"));
        assertThat(read("SP1:lowercase")).isEqualTo(new ScannedCode.Unknown("SP1:lowercase"));
    }

    @Test
    void aMemberCodeNeedsItsLuhnDigit() {
        String body = "97" + "100000007" + "12345678";
        String code = body + Luhn.checkDigit(body);
        assertThat(code).hasSize(20);
        assertThat(read(code)).isEqualTo(new ScannedCode.DynamicMemberCode(code));
        String wrong = body + (Luhn.checkDigit(body) + 1) % 10;
        assertThat(read(wrong)).isEqualTo(new ScannedCode.Unknown(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "134567890123456789, WECHAT",
        "101234567890123456, WECHAT",
        "159999999999999999, WECHAT",
        "2812345678901234, ALIPAY",
        "301234567890123456789012, ALIPAY",
        "6212345678901234567, UNIONPAY",
        "62123456789012345678, UNIONPAY"
    })
    void aPaymentCodeIsBelievedOnlyWhileTheCustomerPays(String digits, Wallet wallet) {
        assertThat(read(digits, ScanMoment.TENDER)).isEqualTo(new ScannedCode.PaymentCode(wallet, digits));
        for (ScanMoment moment : ScanMoment.values()) {
            if (moment != ScanMoment.TENDER) {
                assertThat(read(digits, moment))
                        .as("%s", moment)
                        .isEqualTo(new ScannedCode.Unknown(digits.substring(0, 2) + "…"));
            }
        }
    }

    @Test
    void aPaymentCodeDoesNotShowItself() {
        assertThat(read("134567890123456789", ScanMoment.TENDER).toString()).doesNotContain("4567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"164567890123456789", "13456789012345678", "241234567890123456", "312345678901234567"})
    void digitsBesideThePaymentRangesAreUnknown(String digits) {
        assertThat(read(digits, ScanMoment.TENDER)).isEqualTo(new ScannedCode.Unknown(digits));
    }

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

    @Test
    void fnc1InFrontSaysByItselfThatGs1DataFollows() {
        ScannedCode expected = new ScannedCode.Gs1ElementString(message("^010690123456789210AB12"));
        assertThat(read("^010690123456789210AB12")).isEqualTo(expected);
        assertThat(read("\u001D010690123456789210AB12")).isEqualTo(expected);
        assertThat(read("]Q1^010690123456789210AB12")).isInstanceOf(ScannedCode.Unknown.class);
        assertThat(read("]C1^010690123456789210AB12")).isInstanceOf(ScannedCode.BrokenGs1.class);
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

    @Test
    void anSsccIsALogisticUnitAndOnlyReceivingWantsIt() {
        ScannedCode code = read("00123456789012345675");
        assertThat(code).isEqualTo(new ScannedCode.LogisticUnit("123456789012345675"));
        assertThat(ScanMoment.RECEIVING.accepts(code)).isTrue();
        assertThat(ScanMoment.BASKET.accepts(code)).isFalse();
        assertThat(read("00123456789012345676")).isInstanceOf(ScannedCode.Unknown.class);
    }

    @Test
    void aReceiptNumberIsAReceiptOfOurs() {
        ScannedCode code = read("S01-C1-000042");
        assertThat(code).isEqualTo(new ScannedCode.ReceiptCode("S01-C1-000042", Optional.empty()));
        assertThat(read("nanjing-road-C1-42"))
                .isEqualTo(new ScannedCode.ReceiptCode("nanjing-road-C1-42", Optional.empty()));
        assertThat(read("nanjing-road-C1-42_7K2M9QXF"))
                .isEqualTo(new ScannedCode.ReceiptCode("nanjing-road-C1-42", Optional.of("7K2M9QXF")));
        assertThat(read("nanjing-road-C1-42_7K2M9QXU")).isInstanceOf(ScannedCode.Unknown.class);
        assertThat(ScanMoment.RETURN.accepts(code)).isTrue();
        assertThat(ScanMoment.TENDER.accepts(code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ScanMoment.class)
    void whatIsNothingWeKnowSaysWhatWasRead(ScanMoment moment) {
        assertThat(read("85123A", moment)).isEqualTo(new ScannedCode.Unknown("85123A"));
        assertThat(read("", moment)).isEqualTo(new ScannedCode.Unknown(""));
    }

    @Property(tries = 2000)
    void binaryNeverThrows(@ForAll @Size(max = 4096) byte[] bytes, @ForAll ScanMoment moment) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String raw : List.of(text, "]C1" + text, "https://shop.example/g/" + text, "SP1:" + text, "01" + text)) {
            ScannedCode code = read(raw, moment);
            assertThat(code).isNotNull();
            assertThat(moment.accepts(code)).isIn(true, false);
        }
    }

    @Property(tries = 2000)
    void anyTextNeverThrows(@ForAll String text, @ForAll ScanMoment moment) {
        assertThat(read(text, moment)).isNotNull();
    }

    private static ScannedCode label(String digits, ScanRules rules) {
        return ScanInterpreter.interpret(ScanInput.of(digits), rules, ScanMoment.BASKET);
    }

    private static Gs1Message message(String elements) {
        return RULES.gs1().elementString(elements).accepted().orElseThrow();
    }

    private static Gtin gtin(String digits) {
        return Gtin.parse(digits).orElseThrow();
    }

    private static Gtin gtin(int head, String tail) {
        return Gtin.withCheckDigit(head + tail);
    }
}
