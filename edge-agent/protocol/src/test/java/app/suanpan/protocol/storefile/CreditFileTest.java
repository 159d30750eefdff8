package app.suanpan.protocol.storefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.CreditTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop's own table is read as a whole, or a sentence says what is wrong with it. */
class CreditFileTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json credit\\n(.*?)^```$");

    @Test
    void theExampleOfThePageIsTheStandardTable() throws IOException {
        CreditTables tables = read(example());
        assertThat(tables.versions()).singleElement().satisfies(table -> {
            assertThat(table.version()).isEqualTo("2026-1");
            assertThat(table.rows()).isEqualTo(CreditTable.STANDARD.rows());
        });
        assertThat(tables.on(LocalDate.of(2026, 1, 1)).version()).isEqualTo("2026-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tables\" | \"table\" | has no list of tables",
                "\"from\": \"2026-01-01\", |  | table 2026-1 needs a version",
                "\"from\" | \"until\" | table 2026-1: nothing is called until",
                "\"own\": 3000} | \"own\": 2999} | case OTHER_GUIDE_SAME_STORE: the shares have to add up to 10000, and 7000 + 2999 + 0 are 9999",
                "\"NOBODY\": {\"store\": 10000} | \"NOBODY\": {\"serving\": 10000} | nobody serves in NOBODY",
                "\"NOBODY\": {\"store\": 10000} | \"EVERYBODY\": {\"store\": 10000} | case EVERYBODY: there is no such case; there are SAME_GUIDE",
                "\"NOBODY\": {\"store\": 10000} | \"NOBODY\": null | case NOBODY: it says nothing",
                "\"OTHER_GUIDE_SAME_STORE\": {\"serving\": 7000, \"own\": 3000}, |  | does not say who gets the credit in OTHER_GUIDE_SAME_STORE",
                "\"own\": 3000} | \"owner\": 3000} | nothing is called",
                "\"version\": \"2026-1\" | \"version\": \"standard\" | standard is what the table is called",
                "\"version\": \"2026-1\" | \"version\": \" \" | a version has a name",
                "7000 | 7000.5 | is not right"
            })
    void whatIsNotRightIsNamed(String written, String instead, String why) throws IOException {
        String json = example();
        assertThat(json).contains(written);
        assertThatThrownBy(() -> read(json.replace(written, instead == null ? "" : instead)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("credit.json")
                .hasMessageContaining(why);
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../docs/credit.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private static CreditTables read(String json) {
        return CreditFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
