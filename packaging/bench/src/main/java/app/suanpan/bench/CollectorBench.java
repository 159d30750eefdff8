package app.suanpan.bench;

import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Message;
import app.suanpan.fleet.CloudProcess;
import app.suanpan.fleet.PreparedBoxes;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;

/**
 * How many sales a second come from workstations through the broker into rows that can be asked, with every commit on the disk, beside the
 * broker alone and the database alone with the same rows. Sales have three lines, a tender and a tax; workstations, broker, collector and
 * database share this machine.
 */
final class CollectorBench {
    private static final int BOXES = 16;
    private static final int LINES = 3;
    private static final int WEEK = 10_000;
    private static final int BATCH = 100;
    private static final int LARGE_BATCH = 500;
    private static final List<String> TABLES = List.of("event", "sale", "sale_line", "sale_tender", "sale_tax");

    /** Of those that sent in batches: so many that their rows go into memory. */
    private static final String SOME_BOXES =
            "journal_id IN (SELECT id FROM journal WHERE watermark = 5000 ORDER BY id LIMIT 8)";

    private final Page page;
    private final Path folder;
    private int measured;

    private CollectorBench(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("collector");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start()) {
            CollectorBench bench = new CollectorBench(page, folder);
            String url = postgres.getJdbcUrl("postgres", "postgres");
            bench.brokerAlone();
            bench.collector("SQLite");
            bench.collector("PostgreSQL", "--database", url);
            bench.copyAlone(url);
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void brokerAlone() throws Exception {
        // It says at once what the collector says when everything is on the disk.
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), "127.0.0.1", 0, message -> {
            var envelope = EnvelopeCodec.decode(message.payload());
            var header = envelope.header();
            var answer = new Acknowledgement(
                    header.epoch(),
                    header.last(),
                    header.headHash(),
                    header.last(),
                    header.headHash(),
                    Hint.NONE,
                    header.sentAt(),
                    "bench");
            return CompletableFuture.completedFuture(
                    Optional.of(new Message(new Topic(header.box(), Channel.ACK).name(), answer.toBytes())));
        })) {
            boxes(200, BATCH).send(broker.address());
            say("The broker alone, without a store, envelopes of " + BATCH, boxes(400, BATCH), broker.address());
            say("The broker alone, a sale an envelope", boxes(2_000, 1), broker.address());
        }
    }

    private void collector(String name, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--mqtt-port", "0", "--http-port", "0"));
        all.addAll(List.of(options));
        try (CloudProcess collector = CloudProcess.collector(folder.resolve(name), all.toArray(String[]::new))) {
            boxes(20, BATCH).send(collector.broker());
            boxes(200, 1).send(collector.broker());
            say("Collector with " + name + ", a sale an envelope", boxes(500, 1), collector.broker());
            say("Collector with " + name + ", envelopes of " + BATCH, boxes(50, BATCH), collector.broker());
            say("Collector with " + name + ", envelopes of " + LARGE_BATCH, boxes(10, LARGE_BATCH), collector.broker());
            PreparedBoxes week = new PreparedBoxes(next(), 1, WEEK / LARGE_BATCH, LARGE_BATCH, LINES, measured);
            page.sentence(String.format(
                    Locale.ROOT,
                    "Collector with %s: a week without a network, %,d sales of one box, is caught up in **%.1f s**.",
                    name,
                    week.sales(),
                    seconds(week.send(collector.broker()))));
        }
    }

    private PreparedBoxes boxes(int envelopes, int salesEach) {
        return new PreparedBoxes(next(), BOXES, envelopes, salesEach, LINES, measured);
    }

    private String next() {
        return "s" + ++measured;
    }

    private void say(String what, PreparedBoxes boxes, URI broker) throws Exception {
        sentence(what, boxes.sales(), boxes.send(broker));
    }

    private void sentence(String what, long sales, Duration took) {
        page.sentence(String.format(
                Locale.ROOT,
                "%s: **%,.0f** sales a second (%,d in %.1f s).",
                what,
                sales / seconds(took),
                sales,
                seconds(took)));
    }

    /** All rows that the collector has made, taken out of their tables and put back by one COPY a table, in one transaction. */
    private void copyAlone(String url) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                var out = new ByteArrayOutputStream();
                copy.copyOut(
                        "COPY (SELECT * FROM " + table + " WHERE " + SOME_BOXES
                                + " ORDER BY journal_id, sequence) TO STDOUT",
                        out);
                rows.put(table, out.toByteArray());
            }
            long sales = lines(rows.getOrDefault("event", new byte[0]));
            try (var statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute("CREATE TABLE alone_" + table + " (LIKE " + table + " INCLUDING ALL)");
                }
            }
            connection.commit();
            long began = System.nanoTime();
            for (String table : TABLES) {
                byte[] some = rows.getOrDefault(table, new byte[0]);
                var in = copy.copyIn("COPY alone_" + table + " FROM STDIN");
                in.writeToCopy(some, 0, some.length);
                in.endCopy();
            }
            connection.commit();
            sentence(
                    "PostgreSQL alone, the same rows by one COPY a table with the same indexes",
                    sales,
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static long lines(byte[] text) {
        long lines = 0;
        for (byte one : text) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
