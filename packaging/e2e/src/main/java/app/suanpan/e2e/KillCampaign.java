package app.suanpan.e2e;

import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.command.root.SuanpanMain;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.process.RuntimeFile;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} of a store that is ringing up sales, again and again at random moments; then the rest of the file, and the
 * books. Register, ledger and uplink are in the killed process; the collector is another one and lives through it all.
 *
 * <p>The oracle is the list of receipts that the register reported as committed, written by the killed process itself: each
 * must be in the ledger once, the chain must verify, and the collector must end equal to the ledger.
 */
public final class KillCampaign {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);

    private final Path sales;
    private final Path folder;
    private final Random random;
    private final JavaRuntime runtime = JavaRuntime.ofThisProcess();

    /**
     * @param sales the file to ring up
     * @param folder where everything is kept, to be looked at afterwards
     * @param random chooses the moments
     */
    public KillCampaign(Path sales, Path folder, Random random) {
        this.sales = sales.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.random = random;
    }

    /**
     * What came of it.
     *
     * @param kills how often the process was killed while it worked
     * @param reported receipts that were reported committed before or after a kill
     * @param problems everything that is not as it should be
     */
    public record Result(int kills, int reported, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Kills so many times, or until the file has been rung up; then finishes it and compares. */
    public Result run(int times) throws IOException, InterruptedException, NotReadyException {
        Files.createDirectories(folder);
        try (ChildProcess collector = start(
                "collector",
                CollectorMain.class,
                List.of("--data", collectorFolder().toString(), "--mqtt-port", "0", "--http-port", "0"))) {
            CollectorRuntime ready = new RuntimeFile(collectorFolder().resolve(CollectorRuntime.FILE))
                    .await(collector, Duration.ofMinutes(1), KillCampaign::runtime);
            int kills = 0;
            while (kills < times && killedWhileWorking(ready)) {
                kills++;
                System.out.printf(
                        "killed %d of %d, %d receipts reported%n",
                        kills, times, reported().size());
            }
            return judge(kills, ready);
        }
    }

    /** Starts the replay where it stopped and kills it at a random moment. False if it came to its end before. */
    private boolean killedWhileWorking(CollectorRuntime collector) throws IOException, InterruptedException {
        ChildProcess replay = replay(collector, "replay.log", List.of());
        // Now and then in the middle of starting up; otherwise some sales later, and then anywhere in the next one.
        int receipts = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(8);
        int before = reported().size();
        while (replay.isAlive() && receipts > 0 && reported().size() < before + receipts) {
            TimeUnit.MICROSECONDS.sleep(500);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(receipts == 0 ? 2_000_000 : 20_000));
        boolean working = replay.isAlive();
        replay.kill();
        return working;
    }

    private Result judge(int kills, CollectorRuntime collector) throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        Path report = folder.resolve("report.json");
        ChildProcess last = replay(collector, "report.json", List.of("--json"));
        int exit = last.ended()
                .orTimeout(LONGEST_RUN.toMinutes(), TimeUnit.MINUTES)
                .join();
        if (exit != 0) {
            problems.add("the last replay ended with " + exit + ", see " + report);
        }
        List<Receipt> reported = reported();
        problems.addAll(new LedgerInspection(shopFolder().resolve("ledger.db")).problems(reported));
        return new Result(kills, reported.size(), problems);
    }

    private ChildProcess replay(CollectorRuntime collector, String log, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "replay",
                sales.toString(),
                "--data",
                shopFolder().toString(),
                "--broker",
                collector.broker(),
                "--console",
                collector.console(),
                "--token",
                collector.token(),
                "--committed",
                committedFile().toString()));
        arguments.addAll(more);
        return ChildProcess.start(
                runtime,
                new Program("replay", SuanpanMain.class.getName(), Program.Kind.SHORT_STORE, arguments),
                folder,
                folder.resolve(log));
    }

    private ChildProcess start(String name, Class<?> main, List<String> arguments) {
        return ChildProcess.start(
                runtime,
                new Program(name, main.getName(), Program.Kind.SHORT_CLOUD, arguments),
                folder,
                folder.resolve(name + ".log"));
    }

    private static Optional<CollectorRuntime> runtime(String json) {
        try {
            return Optional.of(Json.read(json, CollectorRuntime.class));
        } catch (UnreadableJsonException notYet) {
            return Optional.empty();
        }
    }

    /** A receipt that was reported committed, and the invoice it answers. */
    record Receipt(String number, String invoice) {}

    /** What was reported so far. The line that is being written while this looks is not reported yet. */
    private List<Receipt> reported() throws IOException {
        if (!Files.exists(committedFile())) {
            return List.of();
        }
        String written = Files.readString(committedFile());
        return written.substring(0, written.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> line.split("\t"))
                .map(parts -> new Receipt(parts[0], parts[1]))
                .toList();
    }

    private Path committedFile() {
        return folder.resolve("committed.tsv");
    }

    private Path shopFolder() {
        return folder.resolve("shop");
    }

    private Path collectorFolder() {
        return folder.resolve("collector");
    }

    /**
     * Runs a campaign from the command line.
     *
     * @param args file of sales, folder, number of kills, seed
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: KillCampaign SALES FOLDER TIMES SEED");
            System.exit(2);
        }
        Result result = new KillCampaign(Path.of(args[0]), Path.of(args[1]), new Random(Long.parseLong(args[3])))
                .run(Integer.parseInt(args[2]));
        System.out.printf(
                "seed %s: %d kills, %d receipts reported committed, %d problems%n",
                args[3], result.kills(), result.reported(), result.problems().size());
        result.problems().forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.exit(result.problems().isEmpty() ? 0 : 1);
    }
}
