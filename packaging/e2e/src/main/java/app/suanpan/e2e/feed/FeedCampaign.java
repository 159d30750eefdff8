package app.suanpan.e2e.feed;

import app.suanpan.agent.AgentMain;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import app.suanpan.fleet.CloudProcess;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Items and prices come in at a real agent's, all of them changed each time, and it is killed in the middle: then its catalogue has to have
 * the last good version of each, or the new one, and nothing of both. In the end its disk has no room for another: it says so to head
 * office, keeps what it has, sells on, and takes the new one when there is room.
 */
public final class FeedCampaign {
    private static final String BRAND = "chain";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The ledger and its witnesses stay below, a change of all items does not. */
    private static final String LITTLE = "2000000:unlimited";

    private static final int LOOK_MILLIS = 5;

    private final Path folder;
    private final int items;
    private final Random random;
    private final List<String> problems = new ArrayList<>();
    private final int[] versions = new int[FeedName.values().length];
    private int inTheMiddle;

    /**
     * @param folder for everything; made if missing
     * @param items how many there are
     * @param random when it is killed
     */
    public FeedCampaign(Path folder, int items, Random random) {
        this.folder = folder;
        this.items = items;
        this.random = random;
    }

    /**
     * How it went.
     *
     * @param inTheMiddle how often the agent was killed before it had what was published last
     * @param problems what must not be, a sentence each
     */
    public record Result(int inTheMiddle, List<String> problems) {}

    /** Kills so many times, then fills the disk. */
    public Result run(int kills) throws Exception {
        Files.createDirectories(box());
        try (CloudProcess collector =
                        CloudProcess.collector(folder.resolve("cloud"), "--mqtt-port", "0", "--http-port", "0");
                FeedStore feeds = FeedStore.open(
                        new Database.SqliteFile(folder.resolve("cloud/collector.db")),
                        Clock.systemUTC().instant())) {
            FeedPublisher office = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom());
            Files.writeString(box().resolve("store.json"), """
                    {"store": {"tenant": "%s", "id": "S001", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                        "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                      "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                      "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                      "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                    """.formatted(BRAND, collector.broker()));
            for (int kill = 1; kill <= kills; kill++) {
                FeedName feed = kill % 2 == 1 ? FeedName.ITEMS : FeedName.PRICES;
                killWhile(publish(office, feed), feeds);
            }
            fullDisk(office, feeds);
        }
        return new Result(inTheMiddle, List.copyOf(problems));
    }

    private void killWhile(FeedVersion coming, FeedStore feeds) throws Exception {
        try (ChildProcess agent = agent()) {
            await("what is fetched", agent, () -> isFetching() || applied(feeds, coming));
            TimeUnit.MICROSECONDS.sleep(random.nextLong(80L * items));
            inTheMiddle += applied(feeds, coming) ? 0 : 1;
            agent.kill();
            agent.ended().orTimeout(1, TimeUnit.MINUTES).join();
        }
        inspect("killed");
    }

    private void fullDisk(FeedPublisher office, FeedStore feeds) throws Exception {
        FeedTill till = new FeedTill(box());
        try (ChildProcess agent = agent()) {
            await("all that was published", agent, () -> isAllApplied(feeds));
            limit(agent, LITTLE);
            FeedVersion coming = publish(office, FeedName.ITEMS);
            await("the code of a full disk", agent, () -> trouble(feeds, coming).equals("F6"));
            till.sell();
            till.sell();
            limit(agent, "unlimited:unlimited");
            await("the new version", agent, () -> applied(feeds, coming));
            till.sell();
        } catch (IllegalStateException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        inspect("full");
    }

    private void inspect(String after) {
        FeedInspection.problems(box().resolve("catalogue.db"), items)
                .forEach(problem -> problems.add(after + ": " + problem));
    }

    private FeedVersion publish(FeedPublisher office, FeedName feed) throws IOException {
        Path file = folder.resolve("published.csv");
        int version = ++versions[feed.ordinal()];
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(
                    feed == FeedName.ITEMS
                            ? "code,gtin,name_zh,name_en,price,tax,unit,category\n"
                            : "code,price,from\n");
            for (int number = 0; number < items; number++) {
                csv.write(
                        feed == FeedName.ITEMS
                                ? "%07d,,货 %d,Item %d,%d.00,standard,each,goods\n"
                                        .formatted(number, number, number, FeedInspection.BASE + version)
                                : "%07d,%d.00,\n".formatted(number, FeedInspection.BASE + version));
            }
        }
        return office.publish(BRAND, feed, FeedScope.ALL, file).version();
    }

    private boolean isFetching() {
        try (Stream<Path> pieces = Files.list(box().resolve("feeds").resolve("incoming"))) {
            return pieces.findAny().isPresent();
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    private boolean isAllApplied(FeedStore feeds) {
        return feeds.heads(BRAND, FeedScope.ALL).stream().allMatch(head -> applied(feeds, head.newest()));
    }

    private static boolean applied(FeedStore feeds, FeedVersion version) {
        return told(feeds, version)
                .anyMatch(it -> it.version() == version.version() && it.hash().equals(version.hash()));
    }

    private static String trouble(FeedStore feeds, FeedVersion version) {
        return told(feeds, version).map(BoxState.Feed::trouble).findFirst().orElse("");
    }

    private static Stream<BoxState.Feed> told(FeedStore feeds, FeedVersion version) {
        return feeds.reported(BRAND, FeedScope.ALL).stream()
                .flatMap(text -> BoxState.parseFeeds(text).stream())
                .filter(it -> it.feed().equals(version.feed().word())
                        && it.scope().equals(version.scope().text()));
    }

    private ChildProcess agent() {
        return ChildProcess.start(
                JavaRuntime.ofThisProcess(),
                new Program(
                        "agent",
                        AgentMain.class.getName(),
                        Program.Kind.SHORT_STORE,
                        List.of("--data", box().toString())),
                folder,
                folder.resolve("agent.log"));
    }

    /** No file of this process can be written further than so far, as on a disk without room. */
    private static void limit(ChildProcess agent, String bytes) throws IOException, InterruptedException {
        int status = new ProcessBuilder("prlimit", "--pid", Long.toString(agent.pid()), "--fsize=" + bytes)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("prlimit ended with " + status);
        }
    }

    private static void await(String what, ChildProcess agent, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end || !agent.isAlive()) {
                throw new IllegalStateException(
                        what + " did not come: " + (agent.isAlive() ? "too late" : agent.lastWords()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private Path box() {
        return folder.resolve("box").toAbsolutePath();
    }

    /**
     * Runs a campaign from the command line.
     *
     * @param args folder, number of items, number of kills, seed
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: FeedCampaign FOLDER ITEMS KILLS SEED");
            System.exit(2);
        }
        Result result = new FeedCampaign(
                        Path.of(args[0]).toAbsolutePath(),
                        Integer.parseInt(args[1]),
                        new Random(Long.parseLong(args[3])))
                .run(Integer.parseInt(args[2]));
        System.out.printf(
                "seed %s: %d of %s kills in the middle, %d problems%n",
                args[3], result.inTheMiddle(), args[2], result.problems().size());
        result.problems().forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.exit(result.problems().isEmpty() ? 0 : 1);
    }
}
