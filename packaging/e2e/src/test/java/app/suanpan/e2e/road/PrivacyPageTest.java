package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.topic.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/privacy.md} names every column of every database that holds something of a person, and every topic on which such a thing
 * travels; the columns that hold nothing of the kind are listed beside this test. Whoever adds a column says on which side it stands.
 */
class PrivacyPageTest {
    private static final Path PAGE = Path.of("../../docs/privacy.md");
    private static final String OTHERS = "no-person.txt";
    /** {@code | `ledger.db` | `member` | `id`, `number` | …}. */
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.db)` \\| `([^`]+)` \\| ([^|]+) \\|.*");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TOPIC = Pattern.compile("\\| `…/([a-z/{}]+)` \\|.*");

    @TempDir
    private Path folder;

    @Test
    void everyColumnOfABoxAndOfHeadOfficeIsClassified() throws Exception {
        makeTheDatabases();
        Set<String> columns = new TreeSet<>();
        for (Path file : databases()) {
            columns.addAll(columns(file));
        }
        Set<String> personal = personal();
        Set<String> others = new TreeSet<>(lines(OTHERS));

        assertThat(columns).as("databases were made").hasSizeGreaterThan(300);
        assertThat(personal).as("on both sides").doesNotContainAnyElementsOf(others);
        Set<String> classified = new TreeSet<>(personal);
        classified.addAll(others);
        assertThat(difference(columns, classified))
                .as("columns that neither docs/privacy.md nor " + OTHERS + " has")
                .isEmpty();
        assertThat(difference(classified, columns))
                .as("columns that no database has")
                .isEmpty();
    }

    @Test
    void everyTopicIsOnThePage() throws IOException {
        Set<String> topics = Stream.concat(
                        Arrays.stream(Channel.values()).map(Channel::level),
                        Arrays.stream(FeedName.values()).map(feed -> "feed/" + feed.word() + "/head"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = Files.readAllLines(PAGE).stream()
                .map(TOPIC::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(topics);
    }

    private void makeTheDatabases() throws IOException {
        Path box = Files.createDirectories(folder.resolve("box"));
        Files.writeString(box.resolve("store.json"), """
                {"store": {"tenant": "brand", "id": "S001", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "box-1",
                  "workstations": [{"id": "till-1", "kind": "CHECKOUT"}, {"id": "kiosk-1", "kind": "KIOSK"}],
                  "operators": [{"id": "mei", "name": "李梅"}],
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true,
                  "broker": "tcp://127.0.0.1:1"}
                """);
        StoreAgent.open(box, Clock.systemUTC()).close();
        Collector.start(
                        new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC),
                        Clock.systemUTC(),
                        new Random())
                .close();
    }

    private List<Path> databases() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".db"))
                    .toList();
        }
    }

    private static Set<String> columns(Path file) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) p
                        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'""")) {
            while (rows.next()) {
                columns.add(file.getFileName() + " " + rows.getString(1) + " " + rows.getString(2));
            }
        }
        return columns;
    }

    private static Set<String> personal() throws IOException {
        Set<String> columns = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Matcher name = NAME.matcher(row.group(3));
                while (name.find()) {
                    columns.add(row.group(1) + " " + row.group(2) + " " + name.group(1));
                }
            }
        }
        return columns;
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = PrivacyPageTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .flatMap(PrivacyPageTest::table)
                    .toList();
        }
    }

    /** {@code ledger.db journal: sequence event_id} stands for two columns. */
    private static Stream<String> table(String line) {
        String[] parts = line.split(": ", 2);
        return Arrays.stream(parts[1].split(" ")).map(column -> parts[0] + " " + column);
    }

    private static Set<String> difference(Set<String> from, Set<String> without) {
        Set<String> left = new TreeSet<>(from);
        left.removeAll(without);
        return left;
    }
}
