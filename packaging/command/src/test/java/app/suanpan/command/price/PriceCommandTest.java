package app.suanpan.command.price;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.command.ExitStatus;
import app.suanpan.command.root.CommandRun;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a basket file may not say, and how it is told. */
class PriceCommandTest {
    private static final String PROFILE = """
            {"id": "p", "version": 1, "pricesIncludeTax": true, "taxRounding": "PER_LINE", "rounding": "HALF_UP", \
            "cashRounding": {"unit": 1, "mode": "HALF_UP", "cashOnly": true}, \
            "taxes": [{"code": "a", "label": "A", "percent": 5}], "categories": [{"code": "s", "taxes": ["a"]}]}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"currency": "EUR", "lines": [{"price": 1, "qty": 2}]}; UNKNOWN_FIELD; lines[0].qty
            {"currency": "EUR", "lines": [{"price": 1}], "discount": []}; UNKNOWN_FIELD; discount
            {"currency": "EUR", "lines": [{"price": 1, "discounts": [{"percent": 1, "off": 1}]}]}; UNKNOWN_FIELD; lines[0].discounts[0].off
            {"currency": "EUR", "lines": [{"price": 1, "name": {"fr": "thé"}}]}; UNKNOWN_FIELD; lines[0].name.fr
            {"currency": "EUR", "lines": [], "member": {"name": "x"}}; UNKNOWN_FIELD; member.name
            {"currency": "EUR"}; MISSING_FIELD; lines
            {"lines": []}; MISSING_FIELD; currency
            {"currency": "EUR", "lines": [{"quantity": 2}]}; MISSING_FIELD; lines[0].price
            {"currency": "EUR", "lines": {}}; WRONG_TYPE; lines
            {"currency": "EUR", "lines": [1]}; WRONG_TYPE; lines[0]
            {"currency": "EUR", "lines": [{"price": true}]}; WRONG_TYPE; lines[0].price
            {"currency": "EUR", "lines": [{"price": "1,50"}]}; WRONG_TYPE; lines[0].price
            {"currency": "EUR", "lines": [{"price": 1, "taxes": [1]}]}; WRONG_TYPE; lines[0].taxes
            {"currency": "EUR", "lines": [{"price": 1, "setByHand": 1}]}; WRONG_TYPE; lines[0].setByHand
            []; WRONG_TYPE; ``
            {"currency": "EUR", "lines": [{"price": 0.005}]}; NOT_AN_AMOUNT; lines[0].price
            {"currency": "JPY", "lines": [{"price": "9.5"}]}; NOT_AN_AMOUNT; lines[0].price
            {"currency": "EUR", "lines": [{"price": -1}]}; NOT_AN_AMOUNT; lines[0].price
            {"currency": "EUR", "lines": [{"price": 1}], "tenders": [{"kind": "cash", "amount": -1}]}; NOT_AN_AMOUNT; tenders[0].amount
            {"currency": "EUR", "lines": [{"price": 1e99}]}; AMOUNT_TOO_LARGE; lines[0].price
            {"currency": "EUR", "lines": [{"price": 1e999999999}]}; AMOUNT_TOO_LARGE; lines[0].price
            {"currency": "EUR", "lines": [{"price": 99999999999}]}; AMOUNT_TOO_LARGE; lines[0].price
            {"currency": "EUR", "lines": [{"price": 1, "quantity": 0}]}; NOT_ALLOWED; lines[0].quantity
            {"currency": "EUR", "lines": [{"price": 1, "quantity": "0.0001"}]}; NOT_ALLOWED; lines[0].quantity
            {"currency": "EUR", "lines": [{"price": 1, "quantity": 1.5, "unit": "each"}]}; NOT_ALLOWED; lines[0].quantity
            {"currency": "EUR", "lines": [{"price": 1, "unit": "pound"}]}; NOT_ALLOWED; lines[0].unit
            {"currency": "EUR", "lines": [{"price": 1}, {"price": 1, "quantity": -1}, {"price": 1, "quantity": 1}]}; NOT_ALLOWED; lines[2].quantity
            {"currency": "EUR", "kind": "sale", "lines": [{"price": 1, "quantity": -1}]}; NOT_ALLOWED; lines[0].quantity
            {"currency": "EUR", "kind": "gift", "lines": []}; NOT_ALLOWED; kind
            {"currency": "EURO", "lines": []}; NOT_ALLOWED; currency
            {"currency": "XAU", "lines": []}; NOT_ALLOWED; currency
            {"currency": "EUR", "lines": [], "discounts": [{}]}; NOT_ALLOWED; discounts[0].percent
            {"currency": "EUR", "lines": [], "discounts": [{"percent": 1, "amount": 1}]}; NOT_ALLOWED; discounts[0].percent
            {"currency": "EUR", "lines": [], "discounts": [{"percent": 101}]}; NOT_ALLOWED; discounts[0].percent
            {"currency": "EUR", "lines": [{"price": 1, "taxCategory": "standard", "taxes": []}]}; NOT_ALLOWED; lines[0].taxCategory
            {"currency": "EUR", "lines": [], "tenders": [{"kind": "cheque"}]}; NOT_ALLOWED; tenders[0].kind
            {"currency": "EUR", "lines": [], "at": "yesterday"}; NOT_ALLOWED; at
            {"currency": "EUR", "lines": [{"price": 1, "taxCategory": "gold"}]}; NOT_IN_PROFILE; lines[0].taxCategory
            {"currency": "EUR", "lines": [{"price": 1, "taxes": ["vat13"]}]}; NOT_IN_PROFILE; lines[0].taxes
            {"currency": "EUR", "lines": [], "exemption": "king"}; NOT_IN_PROFILE; exemption
            {"currency": "EUR", "lines": [], "exemption": {"taxes": ["vat13"]}}; NOT_IN_PROFILE; exemption.taxes
            {"currency": "EUR", "lines": [{"price": 1, "discounts": [{"amount": 2}]}]}; DISCOUNT_TOO_LARGE; lines[0].discounts[0].amount
            {"currency": "EUR", "lines": [{"price": 1}], "discounts": [{"amount": 1.01}]}; DISCOUNT_TOO_LARGE; discounts[0].amount
            {"currency": "EUR", "lines": [{"price": 1}], "tenders": [{"kind": "card", "amount": 1.01}]}; TENDER_TOO_LARGE; tenders[0].amount
            {"currency": "EUR", "lines": [{"price": 1}], "tenders": [{"kind": "cash"}, {"kind": "card"}]}; TENDER_TOO_LARGE; tenders[1].amount
            {"currency": "EUR", "lines": [{"price": 1}], "refunds": [{"lines": [{"line": 1, "quantity": 2}]}]}; REFUND_TOO_LARGE; refunds[0].lines[0].quantity
            {"currency": "EUR", "lines": [{"price": 1}], "refunds": [{"lines": [{"line": 1, "quantity": 0.5}]}]}; REFUND_TOO_LARGE; refunds[0].lines[0].quantity
            {"currency": "EUR", "lines": [{"price": 1}], "refunds": [{"lines": [{"line": 2, "quantity": 1}]}]}; NOT_ALLOWED; refunds[0].lines[0].line
            {"currency": "EUR", "lines": [{"price": 1, "quantity": -1}], "refunds": [{"lines": []}]}; NOT_ALLOWED; refunds
            {"currency": "EUR", "lines": [], "promotions": [{"id": "x"}]}; PROMOTIONS_NOT_RIGHT; promotions
            {"currency": "EUR", "lines": [], "promotions": [null]}; PROMOTIONS_NOT_RIGHT; promotions
            {"currency": "EUR", "lines": [], "promotions": [1]}; PROMOTIONS_NOT_RIGHT; promotions
            {"currency": "EUR", "lines": [{"price": 1}], "refunds": [{}]}; MISSING_FIELD; refunds[0].lines
            {"currency": "EUR", "lines": [{"price": 1, "quantity": "many"}]}; WRONG_TYPE; lines[0].quantity
            {"currency": "EUR", "lines": [{"price": "NaN"}]}; WRONG_TYPE; lines[0].price
            {"currency": "EUR", "lines": [], "spent": {"x": -1}}; NOT_AN_AMOUNT; spent.x
            {"currency": "EUR", "lines": []; NOT_JSON; ``
            {"currency": "EUR", "lines": []} x; NOT_JSON; ``
            {"currency": "EUR", "lines": []}{"currency": "EUR", "lines": []}; NOT_JSON; ``
            {"currency": "EUR", "lines": [{"price": NaN}]}; NOT_JSON; ``
            {"currency": "EUR", "lines": [{"price": 1, "price": 2}]}; NOT_JSON; ``
            ` `; NOT_JSON; ``
            """)
    void whatIsWrongIsSaidWithItsPlaceAndAShortCode(String basket, String code, String at) throws IOException {
        CommandRun run = run(basket, "--profile", "uk", "--json");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        JsonNode error = Json.tree(run.out().getBytes(StandardCharsets.UTF_8)).path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "suanpan: " + code + ": " + error.path("message").asString());
        assertThat(run.err()).doesNotContain("xception").doesNotContain("\tat ");
    }

    @Test
    void withoutJsonOnlyTheSentenceIsSaid() throws IOException {
        CommandRun run = run("{\"currency\": \"EUR\", \"lines\": [{\"price\": 1, \"qty\": 2}]}", "--profile", "uk");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "suanpan: UNKNOWN_FIELD: lines[0] has no field \"qty\"; it may have category, discounts, item");
    }

    @Test
    void aFileThatIsNotThereCouldNotBeStartedWith() {
        CommandRun run = CommandRun.of("price", folder.resolve("none.json").toString(), "--profile", "uk");

        assertThat(run.status()).isEqualTo(ExitStatus.COULD_NOT_START);
        assertThat(run.err()).startsWith("suanpan: NO_FILE: ").contains("none.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mars", "none.json", ""})
    void aProfileThatIsNotThereIsSaidWithThoseThatAre(String name) throws IOException {
        CommandRun run = run("{\"currency\": \"EUR\", \"lines\": []}", "--profile", name);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("suanpan: PROFILE_NOT_RIGHT: ").contains("cn, nl, uk, us, us-ri");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "id": "p",; it lacks id
            "version": 1,; it lacks version
            "pricesIncludeTax": true,; it lacks pricesIncludeTax
            "taxRounding": "PER_LINE",; it lacks taxRounding
            "rounding": "HALF_UP",; it lacks rounding
            "cashRounding": {"unit": 1, "mode": "HALF_UP", "cashOnly": true},; it lacks cashRounding
            , "cashOnly": true; it lacks cashRounding.cashOnly
            "code": "a",; it lacks taxes[0].code
            , "percent": 5; it lacks taxes[0].percent
            , "taxes": ["a"]; it lacks categories[0].taxes
            """)
    void aChoiceThatAProfileLeavesOpenIsNotMadeForIt(String left, String sentence) throws IOException {
        assertThat(PROFILE).contains(left);
        CommandRun run = run(basketWith(PROFILE.replace(left, "")));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "suanpan: PROFILE_NOT_RIGHT: The arithmetic profile in the basket is not right: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "HALF_UP", "cash; 4, "cash; Expected one of UP, DOWN
            "percent": 5; "percent": 1e300; taxes[0].percent is not from 0 to 1000
            "percent": 5; "percent": -5; taxes[0].percent is not from 0 to 1000
            }], "cat; }, {"code": "a", "label": "b", "percent": 6}], "cat; the code of taxes[1] is there twice
            }]}; }, null]}; categories[1] is not an object in braces
            }]}; }, {"code": "s", "taxes": []}]}; the code of categories[1] is there twice
            """)
    void whatAProfileMayNotSayIsRefused(String said, String instead, String sentence) throws IOException {
        assertThat(PROFILE).contains(said);
        CommandRun run = run(basketWith(PROFILE.replace(said, instead)));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("suanpan: PROFILE_NOT_RIGHT: ").contains(sentence);
    }

    @Test
    void aSentenceIsShortAndObeysNobody() throws IOException {
        CommandRun run =
                run("{\"currency\": \"\\u001b[31m" + "E".repeat(100_000) + "\", \"lines\": []}", "--profile", "uk");

        assertThat(run.err())
                .startsWith("suanpan: NOT_ALLOWED: There is no currency \" [31mEEE")
                .hasSizeLessThan(600);
    }

    @Test
    void aNameIsShownWithoutWhatATerminalWouldObey() throws IOException {
        CommandRun run = run(
                "{\"currency\": \"EUR\", \"lines\": [{\"price\": 1, \"name\": \"tea\\u001b[2J\"}]}", "--profile", "uk");

        assertThat(run.out()).contains("tea [2J").doesNotContain("\u001b");
    }

    private static String basketWith(String profile) {
        return "{\"currency\": \"EUR\", \"profile\": " + profile + ", \"lines\": [{\"price\": 1}]}";
    }

    @Test
    void aWordInAProfileThatNothingKnowsIsRefused() throws IOException {
        CommandRun run = run("""
                {"currency": "EUR", "lines": [], "profile": {"id": "p", "version": 1, "pricesIncludeTax": true,
                 "taxRounding": "PER_LINE", "rounding": "HALF_UP", "cashRounding": {"unit": 1, "mode": "HALF_UP", "cashOnly": true},
                 "taxes": [{"code": "a", "label": "a", "percent": 5}, {"code": "b", "label": "b", "percent": 5, "ontopof": ["a"]}],
                 "categories": []}}""");

        assertThat(run.err()).contains("PROFILE_NOT_RIGHT").contains("nothing is called taxes[1].ontopof");
    }

    @Test
    void aShopsPromotionsAreUsedAsWell() throws IOException {
        Path shop = Files.writeString(folder.resolve("promotions.json"), """
                {"promotions": [{"id": "tenth", "name": {"zh": "九折", "en": "a tenth off"},
                  "offer": {"type": "PercentOff", "percent": 10}}]}""");
        CommandRun run = run(
                "{\"currency\": \"CNY\", \"lines\": [{\"price\": 10}]}",
                "--profile",
                "cn",
                "--promotions",
                shop.toString());

        assertThat(run.out()).contains("九折 · a tenth off: -1.00").containsPattern("total +9\\.00");
    }

    @Test
    void hoursNeedATime() throws IOException {
        CommandRun run = run("""
                {"currency": "CNY", "profile": "cn", "lines": [{"price": 10}], "promotions": [{"id": "late",
                 "name": {"zh": "晚", "en": "late"}, "offer": {"type": "PercentOff", "percent": 10}, "schedule": {"from": "18:00"}}]}""");

        assertThat(run.err()).startsWith("suanpan: MISSING_FIELD: ").contains("\"at\"");
    }

    private CommandRun run(String basket, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("basket.json"), basket);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "price";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.of(arguments);
    }
}
