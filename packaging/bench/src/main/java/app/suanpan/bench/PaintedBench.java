package app.suanpan.bench;

import app.suanpan.agent.AgentMain;
import app.suanpan.agent.StoreAgent;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final JavaRuntime runtime = JavaRuntime.ofThisProcess();
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
            running.screen.await("lines", 0);
            for (int basket = 0; basket < WARM_UP + BASKETS; basket++) {
                for (int line = 0; line < LINES; line++) {
                    // Not in step with the ticks.
                    TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(40_000));
                    long before = System.nanoTime();
                    running.screen.ask();
                    long label = running.screen.await("label", 0).painted() - before;
                    TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(40_000));
                    long scanned = System.nanoTime();
                    running.scan(line);
                    Heard heard = running.screen.await("lines", line + 1);
                    if (basket >= WARM_UP) {
                        bare.add(label);
                        known.add(heard.changed() - scanned);
                        drawn.add(heard.painted() - heard.ticked());
                        work.add(heard.changed() - scanned + heard.painted() - heard.ticked());
                        painted.add(heard.painted() - scanned);
                    }
                }
                customerLeaves();
                running.screen.await("lines", 0);
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
    private record Heard(long changed, long ticked, long painted) {}

    /** Agent and screen, started together as when the box is switched on. */
    private final class Running implements AutoCloseable {
        private final ChildProcess agent;
        private final ChildProcess checkout;
        private final ScreenSays screen;

        Running() throws IOException {
            try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Path folder = shop.folder();
                agent = ChildProcess.start(
                        runtime,
                        new Program(
                                "agent",
                                AgentMain.class.getName(),
                                Program.Kind.STORE,
                                List.of("--data", folder.toString())),
                        folder,
                        folder.resolve("agent.log"));
                checkout = ChildProcess.start(
                        runtime,
                        new Program(
                                "checkout",
                                ScreenProbe.class.getName(),
                                Program.Kind.SCREEN,
                                List.of("glass.platform=Headless", "prism.order=sw", "java.awt.headless=true"),
                                List.of(folder.toUri().toString(), String.valueOf(door.getLocalPort()))),
                        folder,
                        folder.resolve("checkout.log"));
                door.setSoTimeout((int) PATIENCE.toMillis());
                screen = new ScreenSays(door.accept());
            }
        }

        void awaitScanner() throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!scanner.isConnected()) {
                if (!agent.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The agent does not come up: " + agent.lastWords());
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }

        /** Scans again and again, as somebody does who waits for the till; returns when the first line was painted. */
        long scanUntilTaken() throws IOException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (int bought = 0; System.nanoTime() < deadline; bought++) {
                scan(bought);
                Optional<Heard> heard = screen.listen(AGAIN);
                if (heard.isPresent()) {
                    return heard.get().painted();
                }
            }
            throw new IllegalStateException("No scan is taken: " + agent.lastWords());
        }

        void scan(int bought) {
            scanner.scan(Symbology.EAN_13, BenchShop.barcode(bought));
        }

        @Override
        public void close() throws IOException {
            screen.close();
            checkout.kill();
            agent.close();
        }
    }

    /** The line to the screen's process. */
    private static final class ScreenSays implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader said;

        ScreenSays(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            said = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        void ask() throws IOException {
            socket.getOutputStream().write('\n');
        }

        Heard await(String what, int number) throws IOException {
            while (true) {
                String[] words = words();
                if (words[0].equals(what) && Integer.parseInt(words[1]) == number) {
                    return heard(words);
                }
            }
        }

        /** The next that is heard, if it comes so soon. */
        Optional<Heard> listen(Duration patience) throws IOException {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                String[] words = words();
                return Optional.of(heard(words));
            } catch (SocketTimeoutException nothing) {
                return Optional.empty();
            } finally {
                socket.setSoTimeout((int) PATIENCE.toMillis());
            }
        }

        private static Heard heard(String[] words) {
            return new Heard(Long.parseLong(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        }

        private String[] words() throws IOException {
            String line = said.readLine();
            if (line == null) {
                throw new IOException("the screen has ended");
            }
            return line.split(" ");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
