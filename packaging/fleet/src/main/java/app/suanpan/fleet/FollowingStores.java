package app.suanpan.fleet;

import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.feed.FeedVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many stores of one brand that follow head office's feeds, each by the real follower into a catalogue of its own, on a connection of its
 * own. They share this process with each other, and nothing else.
 */
public final class FollowingStores implements AutoCloseable {
    /** Whose stores they are. */
    public static final String BRAND = "chain";

    private static final Logger LOG = LoggerFactory.getLogger(FollowingStores.class);
    private static final int LOOK_MILLIS = 10;
    private static final int SHOW_MILLIS = 1_000;

    private final List<FollowingBox> boxes = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("following-stores").daemon().factory());

    /**
     * Makes the stores' data folders and opens them. They are not connected yet.
     *
     * @param folder each store gets a data folder in it
     * @param count how many
     * @param like a data folder whose catalogue and feeds each begins with; null for empty ones
     * @param seed of their chances
     */
    public FollowingStores(Path folder, int count, @Nullable Path like, long seed) throws IOException {
        var random = new Random(seed);
        try {
            for (var number = 0; number < count; number++) {
                var data = data(folder, number);
                if (like != null) {
                    copy(like, data);
                }
                Files.writeString(data.resolve("store.json"), """
                        {"store": {"tenant": "%s", "id": "s%04d", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                            "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                          "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                          "operators": [{"id": "mei", "name": "李梅"}], "http": {"host": "127.0.0.1", "port": 0},
                          "deskPort": 0, "simulation": true}
                        """.formatted(BRAND, number));
                boxes.add(new FollowingBox(data, new Random(random.nextLong())));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns the data folder of the store of this number, and makes it if it is missing. */
    public static Path data(Path folder, int number) throws IOException {
        return Files.createDirectories(folder.resolve("s%04d".formatted(number)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Connects all of them; from then on they tell head office each second what they have, if that has changed. */
    public void connect(URI broker) throws IOException {
        for (var box : boxes) {
            box.connect(broker);
        }
        timer.scheduleWithFixedDelay(this::show, SHOW_MILLIS, SHOW_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void show() {
        for (var box : boxes) {
            try {
                box.show();
            } catch (IOException e) {
                LOG.warn("a store has lost its connection: {}", e.getMessage());
            }
        }
    }

    /**
     * Waits until each store has put a version to use, durably.
     *
     * @param since by {@link System#nanoTime}
     * @param each is told, for each store, how many nanoseconds after {@code since} that was, to within some ten milliseconds
     */
    public void awaitApplied(FeedVersion version, long since, Duration patience, LongConsumer each)
            throws InterruptedException, TimeoutException {
        var waiting = new ArrayList<>(boxes);
        while (true) {
            var now = System.nanoTime() - since;
            for (Iterator<FollowingBox> left = waiting.iterator(); left.hasNext(); ) {
                if (left.next().has(version)) {
                    left.remove();
                    each.accept(now);
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            if (now > patience.toNanos()) {
                throw new TimeoutException(waiting.size() + " stores without " + version + " after " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Returns what each store sells. */
    public List<ItemCatalogue> catalogues() {
        return boxes.stream().map(FollowingBox::catalogue).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        boxes.forEach(FollowingBox::close);
    }
}
