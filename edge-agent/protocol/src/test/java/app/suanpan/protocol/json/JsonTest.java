package app.suanpan.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.register.RegisterCommand;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** Two taxes, as a settings file has them. */
    record Settings(List<Tax> taxes) {}

    @Test
    void aSettingsFileMayHaveCommentsAndTrailingCommas() {
        String text = "{ // half-up\n\"unit\": 5, \"mode\": \"HALF_UP\", \"cashOnly\": true, }";
        assertThat(Json.read(text, CashRounding.class)).isEqualTo(new CashRounding(5, RoundingMode.HALF_UP, true));
    }

    @Test
    void aMistakeIsNamedByItsPlaceAndByWhatWasExpected() {
        assertThat(trouble("{\n\"unit\": 5,\n\"mode\": \"SIDEWAYS\"}", CashRounding.class))
                .startsWith(
                        "Expected one of UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY at mode")
                .contains("line 3");
        assertThat(trouble("{\"unit\": 5.5, \"mode\": \"UP\"}", CashRounding.class))
                .startsWith("Expected long at unit");
        assertThat(trouble("{\"unit\": \"5\", \"mode\": \"UP\"}", CashRounding.class))
                .startsWith("Expected long at unit");
        assertThat(trouble("{\"unit\": 5", CashRounding.class)).startsWith("This is not JSON");
    }

    @Test
    void aFileWithNothingInItAndOneWithSomethingElseAreMistakesToo() {
        assertThat(trouble("null", Settings.class)).isEqualTo("There is nothing in it");
        assertThat(trouble("", Settings.class)).startsWith("Expected an object in braces");
        assertThat(trouble("[]", Settings.class)).startsWith("Expected an object in braces");
    }

    @Test
    void whatAnOwnTypeRefusesIsSaidInItsOwnWords() {
        assertThat(trouble(
                        "{\"taxes\":[{\"code\":\"a\",\"label\":\"A\",\"percent\":1},"
                                + "{\"code\":\"b\",\"label\":\"B\",\"percent\":-1}]}",
                        Settings.class))
                .startsWith("A tax is not negative: b -1 at taxes[1] (line 1");
    }

    @Test
    void noMessageAndNoCauseRepeatsWhatWasRead() {
        for (String line : List.of(
                "13812345678x",
                "{\"13812345678\"",
                "{\"type\":\"13812345678\"}",
                "{\"type\":\"SignOff\",\"counted\":\"13812345678\"}",
                "{\"type\":\"SignOff\",\"counted\":{\"minor\":\"13812345678x\",\"currency\":\"CNY\"}}",
                "{\"type\":\"SignOff\",\"counted\":{\"minor\":1,\"currency\":\"13812345678\"}}",
                "{\"type\":\"RemoveLine\",\"line\":13812345678}")) {
            UnreadableJsonException e =
                    catchThrowableOfType(UnreadableJsonException.class, () -> Json.read(line, RegisterCommand.class));
            assertThat(e).as(line).hasNoCause();
            assertThat(e.getMessage()).as(line).doesNotContain("1381");
        }
    }

    private static String trouble(String json, Class<?> type) {
        return catchThrowableOfType(UnreadableJsonException.class, () -> Json.read(json, type))
                .getMessage();
    }

    @Test
    void whatAPersonWroteHasNoFieldTwice() {
        byte[] twice = "{\"price\": 1,\n \"price\": 2}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> Json.byHand(twice))
                .withMessage("A field stands there twice (line 2, column 9)");
        assertThat(Json.byHand(new byte[0]).isMissingNode()).isTrue();
    }
}
