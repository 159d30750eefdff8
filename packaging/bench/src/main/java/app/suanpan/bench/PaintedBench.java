package app.suanpan.bench;

import app.suanpan.agent.StoreAgent;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * From the scanner's bytes to the painted line: the real agent and the real screen in processes of their own, as in a shop, with a
 * million items, a thousand promotions, and a basket that grows to two hundred lines. JavaFX paints at the ticks of a clock, 60 a
 * second; how long the bare waiting for the next tick and the painting of one label take is measured between the scans.
 */
final class PaintedBench {
    private static final int LINES = 200;
    private static final int WARM_UP = 1;
    private static final int BASKETS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How soon somebody who hears no beep scans again. */
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Random random = new Random(20261122);
    private final BenchShop shop;
    private final SimulatedScanner scanner;

    private PaintedBench(BenchShop shop, SimulatedScanner scanner) {
        this.shop = shop;
        this.scanner = scanner;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        try (SimulatedScanner scanner = SimulatedScanner.start(0);
                BenchShop shop = new BenchShop(scanner.port())) {
            PaintedBench bench = new PaintedBench(shop, scanner);
            bench.register(page);
            bench.painted(page);
        }
    }

    /** The register alone, in this process. Afterwards somebody is signed on and the basket is empty. */
    private void register(Page page) {
        Times work = new Times();
        try (StoreAgent agent = StoreAgent.open(shop.folder(), Clock.systemUTC())) {
            Register register = agent.register(BenchShop.TILL).orElseThrow();
            register.submit(new RegisterCommand.SignOn(BenchShop.OPERATOR, Money.zero(BenchStore.YUAN)));
            for (int basket = 0; basket < WARM_UP + BASKETS; basket++) {
                for (int line = 0; line < LINES; line++) {
                    RegisterCommand scan = new RegisterCommand.Scan(ScanInput.of(BenchShop.barcode(line)));
                    long before = System.nanoTime();
                    register.submit(scan);
                    if (basket >= WARM_UP) {
                        work.add(System.nanoTime() - before);
                    }
                }
                register.submit(new RegisterCommand.VoidTransaction("bench"));
            }
        }
        page.row("the register's part of it: looked up, added, priced, saved", work);
    }

    private void painted(Page page) throws IOException, InterruptedException {
        Times painted = new Times();
        Times work = new Times();
        Times known = new Times();
        Times drawn = new Times();
        Times bare = new Times();
        try (Running running = new Running()) {
            running.awaitScanner();
            running.scanUntilTaken();
            customerLeaves();
            running.await("lines", 0);
            for (int basket = 0; basket < WARM_UP + BASKETS; basket++) {
                for (int line = 0; line < LINES; line++) {
                    // Not in step with the ticks.
                    TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(40_000));
                    long before = System.nanoTime();
                    running.ask();
                    long label = running.await("label", 0).painted() - before;
                    TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(40_000));
                    long scanned = System.nanoTime();
                    running.scan(line);
                    Heard heard = running.await("lines", line + 1);
                    if (basket >= WARM_UP) {
                        bare.add(label);
                        known.add(heard.changed() - scanned);
                        drawn.add(heard.painted() - heard.ticked());
                        work.add(heard.changed() - scanned + heard.painted() - heard.ticked());
                        painted.add(heard.painted() - scanned);
                    }
                }
                customerLeaves();
                running.await("lines", 0);
            }
        }
        page.row("scan → painted line: all the work, of scanner, agent, socket, screen and painting", work);
        page.row("of it, until the screen has the new line: scanner, agent, socket", known);
        page.row("of it, laid out and painted", drawn);
        page.row(
                "one label in an empty window changes and is painted: the wait for the screen's tick, and little else",
                bare);
        page.row("scan → painted line with that wait", painted, bare);
        page.sentence("""
                With 1,000,000 items, 1,000 promotions that all run, and baskets that grow to 200 lines. A screen is painted 60 times a \
                second, whoever waits for it: a scan that was ready in no time would be seen 8 ms later on the average and up to 17 ms. \
                The aim, 16 ms for 99 of 100 scans, is for the work.""");
    }

    /**
     * Somebody leaves without buying. Connected for that moment only: whoever stays reads every state, on the two cores that the
     * measured ones run on.
     */
    private void customerLeaves() throws IOException, InterruptedException {
        URI store = shop.folder().toUri();
        CountDownLatch reached = new CountDownLatch(1);
        Register register = DeskConnector.forStore(store).register(store, BenchShop.TILL, now -> {
            if (now) {
                reached.countDown();
            }
        });
        try (Closeable _ = register instanceof Closeable connection ? connection : () -> {}) {
            reached.await();
            register.submit(new RegisterCommand.VoidTransaction("bench"));
        }
    }

    /** What the screen said. */
    private record Heard(long changed, long ticked, long painted) {
        static Heard of(List<String> words) {
            return new Heard(Long.parseLong(words.get(2)), Long.parseLong(words.get(3)), Long.parseLong(words.get(4)));
        }
    }

    /** The till, and a hand with its scanner. */
    private final class Running implements AutoCloseable {
        private final WatchedScreen screen = new WatchedScreen(shop.folder(), "checkout", ScreenProbe.class);

        Running() throws IOException {}

        void awaitScanner() throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!scanner.isConnected()) {
                if (!screen.agentIsAlive() || System.nanoTime() > deadline) {
                    throw screen.failed("The agent does not come up");
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }

        /** Scans again and again, as somebody does who waits for the till, until the first line was painted. */
        void scanUntilTaken() throws IOException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (int bought = 0; System.nanoTime() < deadline; bought++) {
                scan(bought);
                if (screen.next(AGAIN).isPresent()) {
                    return;
                }
            }
            throw screen.failed("No scan is taken");
        }

        Heard await(String what, int number) throws IOException {
            while (true) {
                List<String> words =
                        screen.next(PATIENCE).orElseThrow(() -> screen.failed("The screen says nothing of " + what));
                if (words.getFirst().equals(what) && Integer.parseInt(words.get(1)) == number) {
                    return Heard.of(words);
                }
            }
        }

        void ask() throws IOException {
            screen.ask();
        }

        void scan(int bought) {
            scanner.scan(Symbology.EAN_13, BenchShop.barcode(bought));
        }

        @Override
        public void close() throws IOException {
            screen.close();
        }
    }
}
