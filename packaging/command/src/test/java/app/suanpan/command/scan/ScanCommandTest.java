package app.suanpan.command.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.command.ExitStatus;
import app.suanpan.command.root.CommandRun;
import app.suanpan.domain.item.ScanMoment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScanCommandTest {
    private static final String PAYS = "134567890123456789";

    @TempDir
    private Path folder;

    @Test
    void aFolderInPlaceOfCodesIsSaidInASentence() {
        CommandRun run = CommandRun.of("scan", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.COULD_NOT_START);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToIgnoringNewLines("suanpan: NO_FILE: " + folder + " is a folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            ]C10106901234567892 1 gs1-element-string
            (01)06901234567892 1 gs1-element-string
            ^0106901234567892 1 gs1-element-string
            \\x1d0106901234567892 1 gs1-element-string
            ]E402345673|]e098XYZ 1 gs1-element-string
            ]C10106901234567893 1 gs1-broken
            https://id.gs1.org/01/06901234567892 2 gs1-digital-link
            https://id.gs1.org/01/06901234567892?37=5 2 gs1-broken
            https://shop.example/g/0123ABCD 3 guide-badge
            https://shop.example/j/abc 4 join-link
            https://shop.example/m/abc 4 member-card
            SP1:6BFOXN*TS0BI$ZD 5 signed-token
            97100000007123456789 6 member-code
            4311501062449 10 article
            036000291452 10 article
            96385074 10 article
            15901234123454 10 article
            01234558 10 article
            ]E001234565 10 article
            ]E3977147396801202 10 article
            977147396801202 10 article
            2100001027506 10 in-store
            0200412928750 10 in-store
            200412928750 10 in-store
            00123456789012345675 11 sscc
            S01-C1-000042 12 receipt
            85123A 13 unknown
            """)
    void eachRowOfTheRoutersTableIsNamed(String code, int row, String kind) {
        JsonNode answer = one(code);
        assertThat(answer.path("kind").asString()).isEqualTo(kind);
        assertThat(answer.path("row").asInt()).isEqualTo(row);
    }

    @Test
    void aLabelSaysItsItemAndItsWeightOrPrice() {
        assertThat(one("2100001027506").toString())
                .contains("\"item\":\"00001\",\"itemGtin\":\"2100001000004\",\"netWeightKg\":\"2.750\"");
        assertThat(one("2400412025505").toString())
                .contains("\"item\":\"00412\"", "\"price\":\"25.50\",\"currency\":\"EUR\"");
    }

    @Test
    void theRulesOfAStoreAreItsOwn() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.json"), """
                {"brandHost": "", "currency": "JPY", "inStoreCodes": [
                  {"prefix": "62", "itemDigits": 5, "kind": "WEIGHT", "valueDigits": 5, "decimals": 3, "checkDigitMayBeWrong": true, "verifier": false},
                  {"prefix": "25", "itemDigits": 5, "kind": "PRICE", "valueDigits": 5, "decimals": 0, "checkDigitMayBeWrong": false, "verifier": false}]}""");
        List<JsonNode> answers =
                Scans.of(List.of("6220010005008", "6220010005003", "2500412025502"), "--rules", rules.toString());
        assertThat(answers.get(0).path("netWeightKg").asString()).isEqualTo("0.500");
        assertThat(answers.get(1).path("netWeightKg").asString()).isEqualTo("0.500");
        assertThat(answers.get(2).path("price").asString()).isEqualTo("2550");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"brandHost\": \"\", \"currency\": \"EUR\", \"inStoreCode\": []}",
                "{\"brandHost\": \"\", \"currency\": \"EUR\", \"inStoreCodes\": [{\"prefix\": \"2\", \"kind\": \"PRICE\", \"itemDigits\": 1, \"valueDigits\": 1, \"decimals\": 2, \"verifier\": false, \"checkDigitMayBeWrong\": false}]}",
                "{\"brandHost\": \"\", \"currency\": \"EURO\", \"inStoreCodes\": []}",
                "null",
                "{"
            })
    void rulesThatAreNotRightAreRefused(String json) throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.json"), json);
        CommandRun run = Scans.run(new byte[0], "--rules", rules.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("suanpan: RULES_NOT_RIGHT: ").doesNotContain("xception");
    }

    @Test
    void datesAreHeldAgainstTheTimeThatIsNamed() {
        JsonNode before = Scans.of(List.of("(01)06901234567892(17)261231(15)261130"), "--now", "2026-12-31T23:00")
                .getFirst();
        assertThat(before.path("expired").asBoolean()).isFalse();
        assertThat(before.path("bestBeforePassed").asBoolean()).isTrue();
        assertThat(before.path("expiry").asString()).isEqualTo("2026-12-31");
        JsonNode after = Scans.of(List.of("(01)06901234567892(7003)2612310815"), "--now", "2026-12-31T08:16")
                .getFirst();
        assertThat(after.path("expired").asBoolean()).isTrue();
        assertThat(after.path("sellableUntil").asString()).isEqualTo("2026-12-31T08:15");
    }

    @Test
    void whatPaysIsShownInNoState() {
        for (ScanMoment moment : ScanMoment.values()) {
            String state = moment.name().toLowerCase(Locale.ROOT);
            for (String line : List.of(PAYS, "]Q1" + PAYS, "  " + PAYS, "6212345678901234567", "2812345678901234")) {
                CommandRun run = Scans.run(line.getBytes(StandardCharsets.US_ASCII), "--state", state);
                assertThat(run.out() + run.err())
                        .as("%s %s", state, line)
                        .doesNotContain("23456789")
                        .doesNotContain("1234567890");
                if (!line.contains("\\")) {
                    assertThat(run.out().contains("\"payment-code\"")).isEqualTo(moment == ScanMoment.TENDER);
                }
            }
        }
    }

    @Test
    void everyLineHasAnAnswerAlsoAnEmptyOne() {
        List<JsonNode> answers = Scans.of("\n4311501062449\r\n\n4311501062448".getBytes(StandardCharsets.US_ASCII));
        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(answers)
                .extracting(answer -> answer.path("reason").asString(""))
                .containsExactly("EMPTY", "", "EMPTY", "CHECK_DIGIT");
        assertThat(Scans.of(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            4311501062448 CHECK_DIGIT
            00123456789012345676 CHECK_DIGIT
            97100000007123456780 MEMBER_CODE_DIGIT
            0200412828753 VALUE_VERIFIER
            https://shop.example/x OUR_LINK
            https://elsewhere.example/g/0123ABCD OTHER_LINK
            (01)123 BRACKETS
            SP1:lowercase TOKEN
            \\x00\\x01 NOT_TEXT
            85123A NOTHING_KNOWN
            """)
    void whatIsUnknownHasAReason(String code, String reason) {
        assertThat(one(code).path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void aBrokenRuleOfGs1sIsNamedAsItsDictionaryNamesIt() {
        assertThat(error("]C10106901234567893")).isEqualTo("CONTENT 01 csum");
        assertThat(error("]C1010690123456789217269931")).isEqualTo("CONTENT 17 yymmd0");
        assertThat(error("]C110LOT")).isEqualTo("MISSING_COMPANION 10 01,02,03,8006,8026");
        assertThat(error("(01)12312312312333(37)5")).isEqualTo("EXCLUDED 01 37");
        assertThat(error("]C10106901234567892890")).isEqualTo("UNKNOWN_IDENTIFIER  890");
        assertThat(error("https://a/01/12312312312334")).isEqualTo("CONTENT 01 csum");
    }

    @Test
    void aLongLineIsCutAndTheNextOneIsReadAllTheSame() {
        List<JsonNode> answers = Scans.of(List.of("1".repeat(200_000), "4311501062449"));
        assertThat(answers.get(0).path("read").asString()).hasSize(4096);
        assertThat(answers.get(1).path("kind").asString()).isEqualTo("article");
    }

    @Test
    void oneCannotAskForAStateThatIsNone() {
        CommandRun run = Scans.run(new byte[0], "--state", "lunch");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("idle, basket, tender, receiving or return");
    }

    @Property(tries = 60)
    void anyBytesComeToOneAnswerALineAndNeverToAnError(
            @ForAll @Size(max = 4096) byte[] bytes, @ForAll ScanMoment moment) {
        long lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            lines += bytes[i] == '\n' || i == bytes.length - 1 ? 1 : 0;
        }
        assertThat(Scans.of(bytes, "--state", moment.name())).hasSize((int) lines);
    }

    @Property
    void whatIsEscapedComesBack(@ForAll String text) {
        String lone = Escapes.text(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Escapes.unescaped(Escapes.escaped(lone))).isEqualTo(lone);
    }

    private static String error(String code) {
        JsonNode error = one(code).path("error");
        return error.path("code").asString() + " " + error.path("ai").asString("") + " "
                + error.path("detail").asString("");
    }

    private static JsonNode one(String code) {
        return Scans.of(List.of(code)).getFirst();
    }
}
