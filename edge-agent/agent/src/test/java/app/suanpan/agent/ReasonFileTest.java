package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.config.ConfigException;
import app.suanpan.agent.config.ReasonFile;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonFileTest {
    private static final Path PAGE = Path.of("../../docs/reasons.md");

    @TempDir
    private Path folder;

    @Test
    void withoutAFileThereIsWhatIsShipped() {
        assertThat(ReasonFile.load(folder)).isEqualTo(Reasons.SHIPPED);
    }

    @Test
    void aFileSaysReasonsInTheOrderOfTheScreen() throws IOException {
        Files.writeString(folder.resolve(ReasonFile.NAME), """
                {"reasons": [
                  {"use": "PRICE", "code": "price-damp", "name": {"zh": "受潮", "en": "Got damp"}, "note": true},
                  {"use": "PRICE", "code": "price-club", "name": {"zh": "会员日", "en": "Club day"}, "reserved": true}
                ]}""");
        assertThat(ReasonFile.load(folder).of(ReasonUse.PRICE))
                .containsExactly(
                        new Reason(ReasonUse.PRICE, "price-damp", new LocalName("受潮", "Got damp"), true, false),
                        new Reason(ReasonUse.PRICE, "price-club", new LocalName("会员日", "Club day"), false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; has no list",
                "{'reasons': [{'use': 'PRICE', 'code': 'a'}]}; reason no. 1 needs",
                "{'reasons': [{'use': 'PRISE', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}}]}; is not right",
                "{'reasons': [{'use': 'PRICE', 'code': 'A b', 'name': {'zh': 'a', 'en': 'a'}}]}; the code",
                "{'reasons': [{'use': 'PRICE', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}, 'notes': true}]}; notes",
                "{'reasons': [{'use': 'APPROVAL', 'code': 'a', 'name': {'zh': 'a', 'en': 'a'}, 'note': true}]}; approval"
            })
    void aMistakeIsSaidInASentence(String json, String says) {
        assertThatThrownBy(() -> ReasonFile.read(
                        json.replace('\'', '"').replace("\"\"", "\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(says);
    }

    @Test
    void theExampleOfThePageIsRead() throws IOException {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        assertThat(ReasonFile.read(example.group(1).getBytes(StandardCharsets.UTF_8))
                        .of(ReasonUse.RETURN))
                .hasSize(3);
        for (ReasonUse use : ReasonUse.values()) {
            assertThat(Files.readString(PAGE)).contains("`" + use + "`");
        }
    }
}
