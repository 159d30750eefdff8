package app.suanpan.e2e.till;

import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.process.RuntimeFile;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
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
 * {@code kill -9} of a till at any moment of a sign-on, a split tender, a payment by code, a gift card, a return, an exchange, a post-void,
 * a hold or a close. Collector, payment terminal and payment provider live through it all, as they do in a shop. Afterwards nothing has happened by half.
 */
public final class TillCampaign {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int NEVER_DONE = 1_000_000;

    private final Path folder;
    private final Random random;
    private final JavaRuntime runtime = JavaRuntime.ofThisProcess();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param folder where everything is kept, to be looked at afterwards
     * @param random chooses the moments, and what the cashier does
     */
    public TillCampaign(Path folder, Random random) {
        this.folder = folder.toAbsolutePath();
        this.random = random;
    }

    /**
     * What came of it.
     *
     * @param kills how often the till was killed while it worked
     * @param reported things that were reported committed
     * @param sales sales in the journal
     * @param returns returns in the journal
     * @param postVoids sales that were undone
     * @param exchanges returns and sales that were committed together
     * @param byCode sales that a phone paid, or paid a part of
     * @param closes Z reports
     * @param problems everything that is not as it should be
     */
    public record Result(
            int kills,
            int reported,
            int sales,
            int returns,
            int postVoids,
            int exchanges,
            int byCode,
            int closes,
            List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Kills so many times; then finishes the day and judges. */
    public Result run(int times) throws IOException, InterruptedException, NotReadyException {
        Files.createDirectories(folder);
        try (SimulatedPaymentTerminal terminal = SimulatedPaymentTerminal.start(0);
                SimulatedPaymentProvider provider = SimulatedPaymentProvider.start(0);
                ChildProcess collector = ChildProcess.start(
                        runtime,
                        new Program(
                                "collector",
                                CollectorMain.class.getName(),
                                Program.Kind.SHORT_CLOUD,
                                List.of(
                                        "--data",
                                        folder.resolve("collector").toString(),
                                        "--mqtt-port",
                                        "0",
                                        "--http-port",
                                        "0")),
                        folder,
                        folder.resolve("collector.log"))) {
            CollectorRuntime ready = new RuntimeFile(folder.resolve("collector").resolve(CollectorRuntime.FILE))
                    .await(collector, Duration.ofMinutes(1), TillCampaign::runtime);
            BusyShop.prepare(shop(), ready.broker(), terminal.port(), provider.port());
            for (int kill = 1; kill <= times; kill++) {
                killOnce();
                System.out.printf(
                        "killed %d of %d, %d things reported%n",
                        kill, times, reported().size());
            }
            ChildProcess last = till(0);
            int exit = last.ended()
                    .orTimeout(PATIENCE.toMinutes(), TimeUnit.MINUTES)
                    .join();
            if (exit != 0) {
                problems.add("the till could not finish its day: " + last.lastWords());
            }
            TillInspection.Findings found =
                    TillInspection.inspect(shop(), reported(), times, terminal.charged(), provider.charged());
            problems.addAll(found.problems());
            return new Result(
                    times,
                    reported().size(),
                    found.sales(),
                    found.returns(),
                    found.postVoids(),
                    found.exchanges(),
                    found.byCode(),
                    found.closes(),
                    problems);
        }
    }

    /** Some things later, and then anywhere in the next one; now and then in the middle of starting up. */
    private void killOnce() throws IOException, InterruptedException {
        ChildProcess till = till(NEVER_DONE);
        int things = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(8);
        int before = reported().size();
        while (till.isAlive() && things > 0 && reported().size() < before + things) {
            TimeUnit.MICROSECONDS.sleep(500);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(things == 0 ? 2_000_000 : 15_000));
        if (!till.isAlive()) {
            problems.add("the till stopped by itself: " + till.lastWords());
        }
        till.kill();
    }

    private ChildProcess till(int customers) {
        return ChildProcess.start(
                runtime,
                new Program(
                        "till",
                        BusyTill.class.getName(),
                        Program.Kind.SHORT_STORE,
                        List.of(
                                shop().toString(),
                                reportFile().toString(),
                                Long.toString(random.nextLong()),
                                Integer.toString(customers))),
                folder,
                folder.resolve("till.log"));
    }

    /** What was reported so far. The line that is being written while this looks is not reported yet. */
    private List<String> reported() throws IOException {
        if (!Files.exists(reportFile())) {
            return List.of();
        }
        String written = Files.readString(reportFile());
        return written.substring(0, written.lastIndexOf('\n') + 1).lines().toList();
    }

    private Path reportFile() {
        return folder.resolve("reported.tsv");
    }

    private Path shop() {
        return folder.resolve("shop");
    }

    private static Optional<CollectorRuntime> runtime(String json) {
        try {
            return Optional.of(Json.read(json, CollectorRuntime.class));
        } catch (UnreadableJsonException notYet) {
            return Optional.empty();
        }
    }

    /**
     * Runs a campaign from the command line.
     *
     * @param args folder, number of kills, seed
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: TillCampaign FOLDER TIMES SEED");
            System.exit(2);
        }
        Result result =
                new TillCampaign(Path.of(args[0]), new Random(Long.parseLong(args[2]))).run(Integer.parseInt(args[1]));
        System.out.printf(
                "seed %s: %d kills, %d things reported, %d sales, %d returns, %d undone, %d exchanges, %d by code, %d closes, %d problems%n",
                args[2],
                result.kills(),
                result.reported(),
                result.sales(),
                result.returns(),
                result.postVoids(),
                result.exchanges(),
                result.byCode(),
                result.closes(),
                result.problems().size());
        result.problems().forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.exit(result.problems().isEmpty() ? 0 : 1);
    }
}
