package app.suanpan.e2e.join;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.away.AwayPageConfig;
import app.suanpan.command.badge.BadgeCommand;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A head office with its join page, and stores of one brand with a box and a guide each, all connected. */
final class AwayTown implements AutoCloseable {
    /** How long anything may take before it is called a problem; a box opens a letter a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Collector office;
    private final List<StoreAgent> stores = new ArrayList<>();

    /** @param many how many stores */
    AwayTown(Path folder, int many) throws IOException {
        this.folder = Files.createDirectories(folder);
        lay(0, "tcp://127.0.0.1:1");
        Path key = folder.resolve("badge.key");
        succeeds(new CommandLine(new BadgeCommand())
                .execute("key", "--data", box(0).toString(), "--out", key.toString()));
        this.office = Collector.start(
                new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC)
                        .with(AwayPageConfig.read(0, key, Optional.empty())),
                Clock.systemUTC(),
                new Random());
        for (int store = 0; store < many; store++) {
            lay(store, office.broker().toString());
            if (store > 0) {
                Files.createDirectories(box(store).resolve("keys"));
                Files.copy(brandKey(0), brandKey(store));
            }
            stores.add(StoreAgent.open(box(store), Clock.systemUTC()));
        }
        await("every box at head office", () -> office("SELECT count(*) FROM box") == many);
        Path guides = Files.writeString(folder.resolve("guides.json"), guides(many));
        succeeds(new CommandLine(new CollectorMain())
                .execute("--data", folder.resolve("cloud").toString(), "publish", "guides", guides.toString()));
        await("keys of every box", () -> office("SELECT count(DISTINCT box_id) FROM letter_key") == many);
    }

    private static String guides(int many) {
        return IntStream.range(0, many)
                .mapToObj(store -> """
                        {"id": %d, "firstName": {"zh": "李娜", "en": "Li Na"}, "store": "S%03d", "status": "ACTIVE"}""".formatted(store + 1, store))
                .collect(Collectors.joining(",", "{\"guides\": [", "]}"));
    }

    private void lay(int store, String broker) throws IOException {
        Files.createDirectories(box(store));
        Files.writeString(box(store).resolve("store.json"), """
                {"store": {"tenant": "brand", "id": "S%03d", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                  "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """.formatted(store, broker));
    }

    private Path box(int store) {
        return folder.resolve("S%03d".formatted(store));
    }

    private Path brandKey(int store) {
        return box(store).resolve("keys").resolve("brand.key");
    }

    int port() {
        return office.joinPage().orElseThrow().getPort();
    }

    /** Path of the badge of a store's guide. */
    String badge(int store) {
        return URI.create(stores.get(store).joins().badgeLink(store + 1L, 1)).getPath();
    }

    boolean isPhone(String typed) {
        return stores.getFirst().joins().directory().isPhone(typed);
    }

    boolean knows(int store, String phone) {
        return stores.get(store).joins().directory().byPhone(phone).isPresent();
    }

    /** Who joined at a store, with the number under which nobody else may be. */
    List<MemberJoined> joined(int store) {
        return stores.get(store).ledger().outbox().read(0, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .flatMap(stored -> EventCodec.decode(stored.body().toArray()).stream())
                .filter(MemberJoined.class::isInstance)
                .map(MemberJoined.class::cast)
                .toList();
    }

    /** How many letters head office has still that a box could open. */
    long sealed() {
        return office("SELECT count(*) FROM letter_seal");
    }

    /** What does not agree in the ledgers, which are closed for it. */
    List<String> verified() {
        stores.forEach(StoreAgent::close);
        return IntStream.range(0, stores.size())
                .boxed()
                .flatMap(store ->
                        LedgerVerifier.verify(box(store).resolve("ledger.db"), StoreAgent.derivations())
                                .findings()
                                .stream())
                .toList();
    }

    /** Files of head office in which one of these texts stands as it is read. */
    List<Path> filesWithAny(Set<String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cloud"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String content = content(file);
                        return texts.stream().anyMatch(content::contains);
                    })
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private long office(String question) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cloud/collector.db"));
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void succeeds(int status) {
        if (status != 0) {
            throw new IllegalStateException("a command ended with " + status);
        }
    }

    @Override
    public void close() {
        stores.forEach(StoreAgent::close);
        office.close();
    }
}
