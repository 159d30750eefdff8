package app.suanpan.collector.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.collector.export.Wish.Format;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.protocol.json.Json;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another program reads in an export is what the database has, row by row, whatever the texts in it look like. */
class ExportTest {
    private static final Catalogue CATALOGUE = Catalogue.read();

    @TempDir
    private static Path shared;

    private static Path database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillTheDatabase() throws Exception {
        database = shared.resolve("collector.db");
        try (var store = SqlEventStore.open(database, "run", ExportedShop.NOW)) {
            ExportedShop.fill(store);
            ExportedShop.fillWithTrust(store, new Database.SqliteFile(database));
            ExportedShop.fillAtHeadOffice(new Database.SqliteFile(database));
        }
    }

    private static Wish wish(Format format) {
        return new Wish(format, CATALOGUE.tables(), Period.ALL, null, ExportedShop.GUIDES, true, true);
    }

    private static Manifest export(Path into, Wish wish) {
        try (var snapshot = Snapshot.open(database)) {
            return Export.into(into, wish, snapshot, ExportedShop.NOW);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyTableIsReadBackAsItIs(Format format) throws Exception {
        var manifest = export(folder, wish(format));
        try (var duck = new Duck()) {
            for (var file : manifest.files()) {
                var table = CATALOGUE.table(file.table()).orElseThrow();
                var expected = inTheDatabase(table);
                // A collector that has ended is in its table no more.
                assertThat(expected.isEmpty())
                        .as("%s is tested with nothing in it", table.name())
                        .isEqualTo(table.name().equals("collector"));
                assertThat(file.rows()).as(table.name()).isEqualTo(expected.size());
                assertThat(read(duck, format, table)).as(table.name()).containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void parquetHasTypesThatNeedNoExplanation() throws Exception {
        export(folder, wish(Format.PARQUET));
        try (var duck = new Duck()) {
            assertThat(duck.columns(Duck.parquet(folder.resolve("sale.parquet"))))
                    .containsEntry("sequence", "BIGINT")
                    .containsEntry("total", "BIGINT")
                    .containsEntry("total_decimal", "DECIMAL(23,4)")
                    .containsEntry("business_day", "DATE")
                    .containsEntry("at", "TIMESTAMP WITH TIME ZONE")
                    .containsEntry("receipt", "VARCHAR");
            assertThat(duck.columns(Duck.parquet(folder.resolve("stock_movement.parquet"))))
                    .containsEntry("quantity", "DECIMAL(38,9)");
            assertThat(duck.columns(Duck.parquet(folder.resolve("box.parquet"))))
                    .containsEntry("online", "BOOLEAN");
            assertThat(duck.rows("SELECT DISTINCT compression FROM parquet_metadata('" + folder.resolve("sale.parquet")
                            + "')"))
                    .containsExactly(List.of("ZSTD"));
            assertThat(duck.rows(
                            "SELECT sum(quantity) = (SELECT -sum(CASE WHEN s.kind = 'sale' THEN l.quantity ELSE -l.quantity END)"
                                    + " FROM " + Duck.parquet(folder.resolve("sale_line.parquet")) + " l JOIN "
                                    + Duck.parquet(folder.resolve("sale.parquet"))
                                    + " s USING (journal_id, sequence) WHERE l.item <> 'GIFT-CARD') FROM "
                                    + Duck.parquet(folder.resolve("stock_movement.parquet"))))
                    .containsExactly(List.of(true));
        }
    }

    @Test
    void whatThePageAsksDuckDbIsAnswered() throws Exception {
        export(folder, wish(Format.PARQUET));
        var page = Files.readString(Path.of("../../docs/export.md"));
        var questions = page.substring(page.indexOf("```sql") + 6, page.indexOf("```", page.indexOf("```sql") + 6));
        try (var duck = new Duck()) {
            for (var question : questions.strip().split(";")) {
                assertThat(duck.rows(question.replace("november", folder.toString())))
                        .as(question)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theManifestTellsRowsBytesAndHashOfEachFile() throws Exception {
        var manifest = export(folder, wish(Format.CSV));
        assertThat(Json.read(Files.readAllBytes(folder.resolve(Manifest.FILE)), Manifest.class))
                .isEqualTo(manifest);
        for (var file : manifest.files()) {
            var bytes = Files.readAllBytes(folder.resolve(file.name()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(CATALOGUE.tables().size() + 1);
        }
    }

    @Test
    void theSameMomentGivesTheSameBytes() {
        var one = export(folder.resolve("one"), wish(Format.PARQUET));
        assertThat(export(folder.resolve("two"), wish(Format.PARQUET))).isEqualTo(one);
    }

    @Test
    void allTablesAreOfOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        var live = folder.resolve("live.db");
        try (var store = SqlEventStore.open(live, "run", ExportedShop.NOW);
                var snapshot = Snapshot.open(live)) {
            var nothing = Export.into(
                    folder.resolve("before"),
                    new Wish(
                            Format.CSV,
                            Wish.tables(CATALOGUE, "sale"),
                            Period.ALL,
                            null,
                            ExportedShop.GUIDES,
                            false,
                            true),
                    snapshot,
                    ExportedShop.NOW);
            assertThat(nothing.files().getFirst().rows()).isZero();
            ExportedShop.fill(store);
            assertThat(Export.into(folder.resolve("after"), wish(Format.CSV), snapshot, ExportedShop.NOW)
                            .files())
                    .allMatch(file -> file.rows() == 0 || file.table().equals("collector"));
        }
    }

    @Test
    void whatIsNotWhatItsColumnHoldsIsLeftOutAndCounted() {
        assertThat(export(folder, wish(Format.PARQUET)).files())
                .filteredOn(file -> !file.unreadable().isEmpty())
                .extracting(file -> file.table() + " " + file.unreadable())
                .containsExactly(
                        "sale {business_day=2}",
                        "sale_credit {business_day=4}",
                        "points_entry {business_day=2}",
                        "stock_movement {business_day=4}");
    }

    @Test
    void onlyTheDaysThatAreAskedFor() throws Exception {
        var day = LocalDate.of(2026, 11, 21);
        var none = new Wish(
                Format.CSV,
                CATALOGUE.tables(),
                new Period(day.plusDays(1), null),
                null,
                ExportedShop.GUIDES,
                false,
                true);
        assertThat(export(folder.resolve("none"), none).files())
                .filteredOn(Manifest.File::days)
                .hasSizeGreaterThan(15)
                .allMatch(file -> file.rows() == 0);

        var all =
                new Wish(Format.CSV, CATALOGUE.tables(), new Period(day, day), null, ExportedShop.GUIDES, false, true);
        var whole = rows(export(folder.resolve("whole"), wish(Format.CSV)));
        var dated = rows(export(folder.resolve("day"), all));
        // Of two sales of two lines each nobody knows the day; their events have none either, nor have three more that
        // are no events at all.
        assertThat(dated)
                .containsEntry("sale", whole.get("sale") - 2)
                .containsEntry("sale_line", whole.get("sale_line") - 4)
                .containsEntry("event", whole.get("event") - 5)
                .containsEntry("quarantine", 0L)
                .containsEntry("shift_event", whole.get("shift_event"))
                .containsEntry("settlement_tax", whole.get("settlement_tax"))
                .containsEntry("foreign_count", whole.get("foreign_count"))
                .containsEntry("box", whole.get("box"));
    }

    @Test
    void onlyTheStoresThatAreAskedFor() throws Exception {
        var day = new Period(LocalDate.of(2026, 11, 21), null);
        var other = new Wish(
                Format.CSV, CATALOGUE.tables(), day, List.of("s002", "s003"), ExportedShop.GUIDES, false, true);
        assertThat(export(folder.resolve("other"), other).files()).allMatch(file -> file.rows() == 0);
        var own =
                new Wish(Format.CSV, CATALOGUE.tables(), Period.ALL, List.of("s001"), ExportedShop.GUIDES, false, true);
        var all = new HashMap<>(rows(export(folder.resolve("all"), wish(Format.CSV))));
        // Which collectors there are is of no store.
        all.put("collector", 0L);
        assertThat(rows(export(folder.resolve("own"), own))).isEqualTo(all);
    }

    @Test
    void aFormulaIsATextAfterOneApostropheAndAnApostropheToo() throws Exception {
        export(folder, wish(Format.CSV));
        var text = Files.readString(folder.resolve("sale_line.csv"));
        assertThat(text).startsWith("\uFEFFjournal_id,sequence,line,");
        assertThat(text.split("\r\n")).anyMatch(line -> line.contains(",\"'=cmd|' /C calc'!A0\","));
        assertThat(text)
                .doesNotContain(",=")
                .doesNotContain(",\"=")
                .doesNotContain(",+")
                .doesNotContain(",@");

        var plain = new Wish(
                Format.CSV, Wish.tables(CATALOGUE, "sale_line"), Period.ALL, null, ExportedShop.GUIDES, false, false);
        export(folder.resolve("plain"), plain);
        assertThat(Files.readString(folder.resolve("plain/sale_line.csv")))
                .startsWith("journal_id,")
                .contains(",=cmd|' /C calc'!A0,");
    }

    @Test
    void aFullDiskIsSaidAndLeavesNoFileUnderItsName() throws Exception {
        // The system's own full disk stands where the second file is to be drafted.
        Files.createSymbolicLink(folder.resolve("sale_line.csv" + FolderTarget.DRAFT), Path.of("/dev/full"));
        assertThatThrownBy(() -> export(folder, wish(Format.CSV)))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("X03: the disk of " + folder + " is full");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("sale.csv");
        }
    }

    @Test
    void aFolderWithAnExportInItIsNotWrittenOver() {
        export(folder, wish(Format.CSV));
        assertThatThrownBy(() -> export(folder, wish(Format.CSV)))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("X02:");
    }

    @Test
    void aTableThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> Wish.tables(CATALOGUE, "sale,sales"))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("X01: there is no table \"sales\"; there are sale, sale_line,");
        assertThat(Wish.tables(CATALOGUE, "sale_line, sale"))
                .extracting(Table::name)
                .containsExactly("sale", "sale_line");
    }

    private static Map<String, Long> rows(Manifest manifest) {
        return manifest.files().stream().collect(Collectors.toMap(Manifest.File::table, Manifest.File::rows));
    }

    /** The rows as the driver has them, each value as a text that both formats can be brought to. */
    private static List<List<@Nullable String>> inTheDatabase(Table table) throws Exception {
        var rows = new ArrayList<List<@Nullable String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        Question.of(table, Period.ALL, null).text())) {
            while (answer.next()) {
                var row = new ArrayList<@Nullable String>();
                var currency = column(table, "currency");
                var money = currency == 0 ? null : answer.getString(currency);
                for (var i = 0; i < table.columns().size(); i++) {
                    var raw = answer.getObject(i + 1);
                    switch (table.columns().get(i).form()) {
                        case WHOLE, TEXT -> row.add(raw == null ? null : raw.toString());
                        case INSTANT, DAY ->
                            row.add(ExportedShop.NO_DAYS.contains(String.valueOf(raw)) ? null : (String) raw);
                        case TRUTH -> row.add(Integer.valueOf(1).equals(raw) ? "true" : "false");
                        case HASH -> row.add(HexFormat.of().formatHex((byte[]) Objects.requireNonNull(raw)));
                        case DECIMAL -> row.add(raw == null ? null : canonical(new BigDecimal(raw.toString())));
                        case MONEY -> {
                            row.add(raw == null ? null : raw.toString());
                            row.add(raw == null ? null : canonical(major((Number) raw, money)));
                        }
                        case BODY -> {
                            var bytes = (byte[]) Objects.requireNonNull(raw);
                            var text = isText(bytes);
                            row.add(text ? new String(bytes, StandardCharsets.UTF_8) : null);
                            row.add(text ? null : HexFormat.of().formatHex(bytes));
                        }
                    }
                }
                if (table.borrowsCurrency()) {
                    row.add(money);
                }
                if (table.named()) {
                    var name = ExportedShop.GUIDES.get(new Who("suanpan", answer.getLong("guide")));
                    row.add(name == null ? null : name.zh());
                    row.add(name == null ? null : name.en());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static int column(Table table, String name) {
        for (var i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return i + 1;
            }
        }
        return table.borrowsCurrency() ? table.columns().size() + 1 : 0;
    }

    private static BigDecimal major(Number minor, @Nullable String currency) {
        return BigDecimal.valueOf(
                minor.longValue(), Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<List<@Nullable String>> read(Duck duck, Format format, Table table) throws Exception {
        var columns = OutColumn.of(table);
        var file = folder.resolve(table.name() + "." + format.word());
        var source = format == Format.PARQUET
                ? Duck.parquet(file)
                : Duck.csv(file)
                        .replace(
                                "COLUMNS",
                                columns.stream()
                                        .map(column -> "'" + column.name() + "': 'VARCHAR'")
                                        .collect(Collectors.joining(", ")));
        assertThat(duck.columns(source).keySet())
                .containsExactlyElementsOf(columns.stream().map(OutColumn::name).toList());
        var rows = new ArrayList<List<@Nullable String>>();
        for (var row : duck.rows("SELECT * FROM " + source)) {
            var texts = new ArrayList<@Nullable String>();
            for (var i = 0; i < columns.size(); i++) {
                texts.add(text(row.get(i), columns.get(i), format));
            }
            rows.add(texts);
        }
        return rows;
    }

    private static @Nullable String text(@Nullable Object value, OutColumn column, Format format) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> millis(time.toInstant());
            case BigDecimal number -> canonical(number);
            case String text when format == Format.CSV -> fromCsv(text, column.kind());
            default -> value.toString();
        };
    }

    private static String fromCsv(String text, OutColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> text.startsWith("'") ? text.substring(1) : text;
            case DECIMAL, MAJOR -> canonical(new BigDecimal(text));
            case INSTANT -> millis(Instant.parse(text));
            default -> text;
        };
    }

    private static String millis(Instant time) {
        return "%s.%03dZ".formatted(time.toString().substring(0, 19), time.getNano() / 1_000_000);
    }
}
