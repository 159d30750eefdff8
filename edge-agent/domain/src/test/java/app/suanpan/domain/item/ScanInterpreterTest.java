package app.suanpan.domain.item;

import static app.suanpan.domain.item.Scans.MILK;
import static app.suanpan.domain.item.Scans.message;
import static app.suanpan.domain.item.Scans.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.item.gs1.Gs1Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanInterpreterTest {
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

    @Test
    void fnc1InFrontSaysByItselfThatGs1DataFollows() {
        ScannedCode expected = new ScannedCode.Gs1ElementString(message("^010690123456789210AB12"));
        assertThat(read("^010690123456789210AB12")).isEqualTo(expected);
        assertThat(read("\u001D010690123456789210AB12")).isEqualTo(expected);
        assertThat(read("]Q1^010690123456789210AB12")).isInstanceOf(ScannedCode.Unknown.class);
        assertThat(read("]C1^010690123456789210AB12")).isInstanceOf(ScannedCode.BrokenGs1.class);
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
}
