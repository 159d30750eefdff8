package app.suanpan.e2e.power;

import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.StoreException;
import app.suanpan.demo.process.Program;
import app.suanpan.e2e.power.CutInspection.Findings;
import app.suanpan.e2e.power.CutRecording.Outcome;
import app.suanpan.e2e.power.CutRecording.Writes;
import app.suanpan.e2e.power.SimulatedDisk.Honesty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Power cuts of a collector on SQLite: whatever a box was told is stored has to be there after each of them, byte by byte as it was sent, with
 * the rows that are made of it, and the cursor where the events end.
 */
final class CollectorCuts {
    private static final int OPENINGS = 2;

    private final Path folder;
    private final Path live;
    private final List<DiskOp> ops;
    private final Map<String, String> whole;

    private CollectorCuts(Path folder, Path live, List<DiskOp> ops) throws SQLException {
        this.folder = folder;
        this.live = live;
        this.ops = ops;
        this.whole = events(live.resolve(CutCollector.DATABASE));
    }

    /** Lets a collector take so many transactions each time it is open, and records it. */
    static CollectorCuts make(Recorder recorder, Path folder, Writes writes, int transactions, Random random)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder.resolve("base"));
        Path live = Files.createDirectories(folder.resolve("live")).toRealPath();
        Path recording = folder.resolve("recording");
        recorder.run(
                new Program(
                        "collector",
                        CutCollector.class.getName(),
                        Program.Kind.SHORT_CLOUD,
                        List.of(
                                live.toString(),
                                live.resolve("told.tsv").toString(),
                                String.valueOf(random.nextLong()),
                                String.valueOf(OPENINGS),
                                String.valueOf(transactions),
                                writes.name())),
                live,
                recording,
                folder.resolve("collector.txt"));
        return new CollectorCuts(folder, live, Recording.read(recording));
    }

    /** Cuts the power so many times at places of the recording, and looks at what is left. What is not in order is kept. */
    Outcome cut(int cuts, Random random) throws IOException {
        return new Cutting(
                        ops,
                        new SimulatedDisk(live, folder.resolve("base"), Honesty.HONEST),
                        new TellTale(live.resolve("told.tsv")),
                        folder.resolve("cut"),
                        folder.resolve("left"))
                .cut(cuts, random, (state, told) -> look(state.resolve(CutCollector.DATABASE), told));
    }

    private Findings look(Path file, List<Told> told) throws IOException {
        List<String> lost = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try {
            inspect(file, told, lost, wrong);
        } catch (SQLException e) {
            throw new IOException("what a cut has left cannot be looked at: " + file, e);
        }
        wrong.addAll(lost);
        return new Findings(wrong, !lost.isEmpty());
    }

    private void inspect(Path file, List<Told> told, List<String> lost, List<String> wrong)
            throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        try {
            SqlEventStore.open(file, "after", Instant.EPOCH).close();
        } catch (StoreException e) {
            lost.add("the database cannot be opened: " + e.getMessage());
            return;
        }
        Map<String, String> left = events(file);
        Map<String, Long> through = new TreeMap<>();
        told.forEach(it -> through.merge(it.what(), it.sequence(), Math::max));
        through.forEach((box, watermark) -> {
            for (long sequence = 1; sequence <= watermark; sequence++) {
                if (!left.containsKey(box + " " + sequence)) {
                    lost.add(box + " was told that " + watermark + " events are stored, and " + sequence + " is not");
                    return;
                }
            }
        });
        left.forEach((place, event) -> {
            if (!event.equals(whole.get(place))) {
                wrong.add("event " + place + " is not the one that was sent");
            }
        });
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            expect(database, wrong, "PRAGMA integrity_check", "ok", "the database is damaged");
            expect(database, wrong, """
                    SELECT count(*) FROM event LEFT JOIN sale
                    ON sale.journal_id = event.journal_id AND sale.sequence = event.sequence WHERE sale.sequence IS NULL""", "0", "events without their rows");
            expect(database, wrong, """
                    SELECT count(*) FROM journal WHERE watermark <>
                    (SELECT coalesce(max(sequence), 0) FROM event WHERE event.journal_id = journal.id)""", "0", "cursors that are not where the events end");
        }
    }

    private static void expect(
            Connection database, List<String> wrong, String question, String answer, String otherwise)
            throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            String got = row.next() ? row.getString(1) : "nothing";
            if (!answer.equals(got)) {
                wrong.add(otherwise + ": " + got);
            }
        }
    }

    /** Every event, by its box and its sequence: its hash and its bytes. */
    private static Map<String, String> events(Path file) throws SQLException {
        Map<String, String> events = new HashMap<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT box.workstation || ' ' || event.sequence, hex(event.hash) || ' ' || event.body
                        FROM event JOIN journal ON journal.id = event.journal_id JOIN box ON box.id = journal.box_id""")) {
            while (rows.next()) {
                events.put(rows.getString(1), rows.getString(2));
            }
        }
        return events;
    }

    /** How many writes, syncs and names were recorded. */
    int operations() {
        return ops.size();
    }
}
