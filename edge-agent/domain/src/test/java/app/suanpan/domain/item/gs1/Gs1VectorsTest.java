package app.suanpan.domain.item.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.gs1.ScannerMessage.Symbology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reader against what GS1's own engine answers. */
class Gs1VectorsTest {
    private static final Gs1Reader READER = new Gs1Reader(Gs1Table.DICTIONARY);

    /** What the cases call the symbologies. */
    private static final Map<Symbology, String> NAMES = Map.of(
            Symbology.GS1_128, "GS1_128_CCA",
            Symbology.DATABAR, "DataBarExpanded",
            Symbology.GS1_DATA_MATRIX, "DM",
            Symbology.DATA_MATRIX, "DM",
            Symbology.GS1_QR, "QR",
            Symbology.QR, "QR",
            Symbology.GS1_DOT_CODE, "DotCode",
            Symbology.DOT_CODE, "DotCode",
            Symbology.EAN_13, "EAN13",
            Symbology.EAN_8, "EAN8");

    static Stream<List<String>> bracketed() {
        return Gs1Table.rows("bracketed.tsv", 4);
    }

    static Stream<List<String>> links() {
        return Gs1Table.rows("digital-link.tsv", 4);
    }

    static Stream<List<String>> elementStrings() {
        return Gs1Table.rows("element-string.tsv", 3);
    }

    static Stream<List<String>> scans() {
        return Gs1Table.rows("scan-data.tsv", 5);
    }

    @ParameterizedTest
    @MethodSource("bracketed")
    void bracketedText(List<String> row) {
        assertThat(answer(READER.bracketed(row.get(1)))).isEqualTo(row.get(0) + " " + row.get(2));
    }

    @ParameterizedTest
    @MethodSource("links")
    void digitalLink(List<String> row) {
        assertThat(answer(READER.link(row.get(1)))).isEqualTo(row.get(0) + " " + row.get(2));
    }

    @ParameterizedTest
    @MethodSource("elementStrings")
    void elementString(List<String> row) {
        Gs1Reading reading = READER.elementString(row.get(1));
        assertThat(reading.accepted().isPresent()).as("%s", reading).isEqualTo(Boolean.parseBoolean(row.get(0)));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scannerMessage(List<String> row) {
        String expected = row.get(0).equals("true") ? row.get(2) + " " + row.get(3) : "NONE ";
        assertThat(answer(ScannerMessage.read(row.get(1), READER))).isEqualTo(expected);
    }

    private static String answer(Gs1Reading reading) {
        return reading.accepted()
                .map(message -> "true " + message.elementString())
                .orElse("false ");
    }

    private static String answer(ScannerMessage message) {
        return switch (message) {
            case ScannerMessage.Rejected _ -> "NONE ";
            case ScannerMessage.Elements(Symbology symbology, Gs1Message elements) ->
                NAMES.get(symbology) + " " + elements.elementString();
            case ScannerMessage.Article(Symbology symbology, String digits) -> NAMES.get(symbology) + " " + digits;
            case ScannerMessage.Composite(Symbology symbology, String digits, Gs1Message elements) ->
                NAMES.get(symbology) + " " + digits + "|" + elements.elementString();
            case ScannerMessage.Link(Symbology symbology, String uri, Gs1Message _) -> NAMES.get(symbology) + " " + uri;
            case ScannerMessage.Text(Symbology symbology, String text) -> NAMES.get(symbology) + " " + escaped(text);
        };
    }

    /** Text that could be taken for an element string is marked in the cases by a backslash in front. */
    private static String escaped(String text) {
        return text.matches("(?s)\\\\*\\^.*") ? "\\" + text : text;
    }
}
