package app.suanpan.command.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** GS1's own cases through the command as it is typed; a cell is a line as it stands, for both are escaped alike. */
class ScanVectorsTest {
    private static final Path TABLES = Path.of("../../edge-agent/domain/src/test/resources/gs1");

    static Stream<List<String>> bracketed() throws IOException {
        return rows("bracketed.tsv", 4);
    }

    static Stream<List<String>> links() throws IOException {
        return rows("digital-link.tsv", 4);
    }

    static Stream<List<String>> elementStrings() throws IOException {
        return rows("element-string.tsv", 3);
    }

    static Stream<List<String>> scans() throws IOException {
        return rows("scan-data.tsv", 5);
    }

    @ParameterizedTest
    @MethodSource({"bracketed", "links"})
    void textAndLinksMeanTheElementStringThatGs1Says(List<String> row) {
        JsonNode gs1 = gs1(row.get(1));
        assertThat(gs1.path("wellFormed").asBoolean(false)).isEqualTo(accepted(row));
        assertThat(gs1.path("elementString").asString("")).isEqualTo(Escapes.unescaped(row.get(2)));
        assertThat(gs1.path("error").isMissingNode() || !gs1.path("accepted").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("elementStrings")
    void elementStringsAreWellFormedOrNot(List<String> row) {
        assertThat(gs1(row.get(1)).path("wellFormed").asBoolean(false)).isEqualTo(accepted(row));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scannerMessagesCarryWhatGs1Says(List<String> row) {
        JsonNode gs1 = gs1(row.get(1));
        assertThat(gs1.path("accepted").asBoolean(false)).isEqualTo(accepted(row));
        assertThat(gs1.path("symbology").asString("NONE")).isEqualTo(row.get(2));
        assertThat(gs1.path("data").asString("")).isEqualTo(Escapes.unescaped(row.get(3)));
    }

    private static JsonNode gs1(String cell) {
        List<JsonNode> answers = Scans.of(List.of(cell));
        assertThat(answers).hasSize(1);
        return answers.getFirst().path("gs1");
    }

    private static boolean accepted(List<String> row) {
        return row.getFirst().equals("true");
    }

    /** The rows for which no switch was on. */
    private static Stream<List<String>> rows(String table, int columns) throws IOException {
        return Files.readAllLines(TABLES.resolve(table)).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row -> row.get(columns - 1).isEmpty());
    }
}
