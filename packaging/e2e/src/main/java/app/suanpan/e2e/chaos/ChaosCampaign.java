package app.suanpan.e2e.chaos;

import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.desk.RemoteRegister;
import app.suanpan.protocol.desk.SocketDeskConnector;
import app.suanpan.protocol.identity.Distrust;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sells at several boxes at once, each with a real agent, beside a real broker and a real collector, while faults of a plan befall all
 * of them; then lets everything come to rest and compares the books.
 *
 * <p>The oracle is what the cashiers were told: they sit in this process, which nobody harms, and write each sale down as the register
 * reports it.
 */
public final class ChaosCampaign {
    private static final Duration CALM = Duration.ofMinutes(5);
    private static final long GLANCE_MILLIS = 50;
    private static final String REVOKED = Distrust.REVOKED.code();

    private final Topology topology;
    private final FaultPlan plan;
    private final int boxes;
    private final long sales;
    private final Path folder;
    private final Consumer<String> news;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Saboteur saboteur;

    /**
     * @param topology over what it goes
     * @param seed from which faults and baskets are drawn
     * @param boxes how many sell at once
     * @param faults how many faults
     * @param sales how many sales
     * @param folder where everything is kept; made here
     * @param news told how it goes, a line at a time
     */
    ChaosCampaign(Topology topology, long seed, int boxes, int faults, long sales, Path folder, Consumer<String> news) {
        this.topology = topology;
        this.plan = FaultPlan.draw(seed, topology, boxes, faults, sales);
        this.boxes = boxes;
        this.sales = sales;
        this.folder = folder.toAbsolutePath();
        this.news = news;
    }

    /** What is going to happen. */
    FaultPlan plan() {
        return plan;
    }

    /** Does it all. */
    Verdict run() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("plan.tsv"),
                plan.faults().stream().map(Fault::line).toList());
        long start = System.nanoTime();
        List<Oracle> oracles = new ArrayList<>();
        List<Cashier> cashiers = new ArrayList<>();
        List<RemoteRegister> registers = new ArrayList<>();
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(folder.resolve("faults.tsv")), true);
                Scene scene = Scene.open(topology, boxes, folder, this::endedByItself)) {
            Thread clearing = Thread.ofPlatform().unstarted(scene::close);
            Runtime.getRuntime().addShutdownHook(clearing);
            saboteur = new Saboteur(plan, scene, sales, line -> tell(log, line), this::problem);
            for (int box = 1; box <= boxes; box++) {
                Oracle oracle = new Oracle(folder.resolve(Names.box(box) + ".sold.tsv"));
                RemoteRegister register =
                        new SocketDeskConnector().register(scene.box(box).toUri(), ChaosShop.till(box), _ -> {});
                oracles.add(oracle);
                registers.add(register);
                cashiers.add(new Cashier(
                        box, register, new Random(plan.seed() * 31 + box), oracle, saboteur, this::problem));
            }
            try {
                List<Thread> threads = cashiers.stream()
                        .map(cashier -> Thread.ofPlatform().name("cashier").start(cashier))
                        .toList();
                saboteur.run();
                for (Thread thread : threads) {
                    thread.join();
                }
                scene.clear();
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                news.accept("all sold after " + seconds + " s; waiting until everything is sent");
                awaitAllSent(registers);
                registers.forEach(RemoteRegister::close);
                scene.end().forEach(name -> problem(name + " did not end when it was told to"));
                Verdict verdict =
                        judge(scene, oracles, cashiers, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
                Files.writeString(folder.resolve("verdict.txt"), verdict.text() + System.lineSeparator());
                if (!verdict.isGood()) {
                    scene.keep();
                }
                return verdict;
            } finally {
                registers.forEach(RemoteRegister::close);
                for (Oracle oracle : oracles) {
                    oracle.close();
                }
                Runtime.getRuntime().removeShutdownHook(clearing);
            }
        }
    }

    private void problem(String what) {
        problems.add(what);
        news.accept("PROBLEM: " + what);
    }

    private void tell(PrintWriter log, String line) {
        synchronized (log) {
            log.println(line);
        }
    }

    private void endedByItself(String name, int status) {
        // A database that was killed may find the memory of its former life in use, and has to be started twice.
        boolean explained = name.equals(Names.DATABASE) || saboteur != null && saboteur.hadReasonToEnd(name);
        if (explained) {
            restarts.incrementAndGet();
            news.accept(name + " ended with " + status);
        } else {
            problem(name + " ended by itself, with " + status);
        }
    }

    private void awaitAllSent(List<RemoteRegister> registers) throws InterruptedException {
        long until = System.nanoTime() + CALM.toNanos();
        for (int box = 1; box <= boxes; box++) {
            RemoteRegister register = registers.get(box - 1);
            while (!allSent(register)) {
                if (System.nanoTime() > until) {
                    problem(Names.box(box) + " still has " + register.state().sync() + " after " + CALM.toMinutes()
                            + " minutes");
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            }
        }
    }

    private static boolean allSent(RemoteRegister register) {
        try {
            SyncStatus sync = register.state().sync();
            return sync.connected() && sync.unsent() == 0;
        } catch (DeskUnavailableException away) {
            return false;
        }
    }

    private Verdict judge(Scene scene, List<Oracle> oracles, List<Cashier> cashiers, long seconds) throws SQLException {
        Books books = new Books();
        Map<String, Long> ledgers = LedgerBook.noSums();
        long events = 0;
        long reported = 0;
        try (CollectorBook collector = scene.rows()) {
            Map<String, Long> cursors = new TreeMap<>();
            for (int box = 1; box <= boxes; box++) {
                String name = Names.box(box);
                LedgerVerifier.verify(scene.box(box).resolve("ledger.db"), StoreAgent.derivations())
                        .findings()
                        .forEach(finding -> books.name(name + ": " + finding));
                LedgerBook ledger = LedgerBook.read(scene.box(box));
                List<Reported> told = oracles.get(box - 1).sales();
                books.compareSales(name, told, ledger.sales());
                books.compareEvents(name, ledger.events(), collector.events(name));
                ledger.addSums(ledgers);
                long end = ledger.events().size();
                ledger.epochs().forEach(epoch -> cursors.put(name + " " + epoch, end));
                events += ledger.events().size();
                reported += told.size();
            }
            if (!collector.cursors().equals(cursors)) {
                books.name("the collector's cursors are " + collector.cursors() + " and the ledgers' ends " + cursors);
            }
            books.compareSums(ledgers, collector.sums());
            // What a box sends before it learns that it was struck off is not taken, and said to be so.
            collector.alarms().stream()
                    .filter(alarm -> !topology.isEnrolled() || !alarm.contains(" distrusted " + REVOKED + " "))
                    .forEach(alarm -> books.name("alarm: " + alarm));
        }
        List<String> all = new ArrayList<>(problems);
        all.addAll(books.problems());
        return new Verdict(
                topology.word(),
                plan.seed(),
                saboteur.done(),
                reported,
                events,
                books.lost(),
                books.doubled(),
                books.altered(),
                cashiers.stream().mapToInt(Cashier::givenUp).sum(),
                restarts.get(),
                seconds,
                all);
    }
}
