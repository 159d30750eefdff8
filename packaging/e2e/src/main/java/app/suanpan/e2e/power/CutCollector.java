package app.suanpan.e2e.power;

import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.SyncedFolders;
import app.suanpan.fleet.SaleMaker;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The process that is recorded: a collector's database that takes batches of some boxes, several in a transaction, and is opened anew in
 * between. Each acknowledgement is written down at once in a file that stands for the box that was told: what it may forget from then on.
 */
public final class CutCollector {
    static final String DATABASE = "hq/collector.db";

    private static final int BOXES = 4;
    private static final int MOST_SALES = 6;
    private static final Instant NOW = Instant.parse("2026-11-21T02:30:00Z");

    private CutCollector() {}

    /** One box, and how far it has sent. */
    private static final class Sender {
        private final Box box;
        private final Random random;
        private final Epoch epoch;
        private final SaleMaker sales;
        private final JournalChain chain = new JournalChain();
        private ChainHash head = JournalChain.GENESIS;
        private long sequence;

        Sender(int number, long seed) {
            box = new Box("power", "s001", "w" + number);
            random = new Random(seed + number);
            epoch = new Epoch("%032x".formatted(number + 1));
            sales = new SaleMaker(box, random);
        }

        Arrival next() {
            ChainHash before = head;
            List<StoredEvent> events = new ArrayList<>();
            for (int sale = random.nextInt(MOST_SALES); sale >= 0; sale--) {
                var body = sales.next(NOW);
                head = chain.next(head, body);
                events.add(new StoredEvent(++sequence, body, head));
            }
            var life = new JournalHead(epoch, 0, JournalChain.GENESIS, sequence, head);
            return new Arrival.OfEnvelope(box, Envelope.pack(box, life, before, events, NOW));
        }
    }

    /**
     * Works, and ends.
     *
     * @param args folder, file of what was told, seed, openings, transactions in each, FULL or NORMAL
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).resolve(DATABASE);
        Path told = Path.of(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        if (args[5].equals("NORMAL")) {
            LaxDriver.install();
        }
        SyncedFolders.make(file.toAbsolutePath().getParent());
        long seed = random.nextLong();
        List<Sender> boxes =
                IntStream.range(0, BOXES).mapToObj(it -> new Sender(it, seed)).toList();
        for (int opening = 0; opening < Integer.parseInt(args[3]); opening++) {
            try (SqlEventStore store = SqlEventStore.open(file, "opening-" + opening, NOW)) {
                for (int transaction = 0; transaction < Integer.parseInt(args[4]); transaction++) {
                    commit(store, boxes, told, 1 + random.nextInt(BOXES));
                }
            }
        }
    }

    private static void commit(SqlEventStore store, List<Sender> boxes, Path told, int some) throws IOException {
        List<Arrival> arrivals =
                boxes.subList(0, some).stream().map(Sender::next).toList();
        var answers = store.commit(arrivals, NOW);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < some; i++) {
            lines.append(arrivals.get(i).box().workstation())
                    .append("\tacknowledged\t")
                    .append(answers.get(i).orElseThrow().watermark())
                    .append("\t0\n");
        }
        Files.writeString(told, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
