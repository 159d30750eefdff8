package app.suanpan.bench;

import app.suanpan.agent.StoreAgent;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * From the switch to the first scan: agent and screen of the image, started together as when a box is switched on after a power cut,
 * in a shop with a million items and a thousand promotions. Whether the till took the scan is heard from a second line to the agent, not
 * from the agent itself.
 */
final class StartBench {
    private static final int STARTS = 9;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** How soon somebody who hears no beep scans again. */
    private static final int AGAIN_MILLIS = 100;

    private static final int LOOK_MILLIS = 2;
    private static final String PAINTED = "first picture of the store";
    private static final String WITHOUT_CACHE = "-XX:AOTMode=off";
    private static final Path IMAGE = Path.of("packaging/image/target/image").toAbsolutePath();

    private final BenchShop shop;
    private final SimulatedScanner scanner;

    private StartBench(BenchShop shop, SimulatedScanner scanner) {
        this.shop = shop;
        this.scanner = scanner;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        try (SimulatedScanner scanner = SimulatedScanner.start(0);
                BenchShop shop = new BenchShop(scanner.port())) {
            new StartBench(shop, scanner).measure(page);
        }
    }

    private void measure(Page page) throws IOException, InterruptedException {
        signOn();
        Times java = new Times();
        Times scanned = new Times();
        Times painted = new Times();
        Times plain = new Times();
        for (int i = 0; i < STARTS; i++) {
            java.add(javaAlone());
            Start start = start("");
            scanned.add(start.scanned());
            painted.add(start.painted());
            plain.add(start(WITHOUT_CACHE).scanned());
        }
        page.row("the image's Java starts, says its version and ends", java);
        page.row("switched on → the first scan is taken", scanned, java);
        page.row("switched on → the screen shows the store", painted, java);
        page.row("the same without what Java learnt in the rehearsal: → the first scan is taken", plain, java);
        page.sentence("""
                Agent and screen of the image start together, and share the cores. Nothing was running before, but the files were in \
                the system's memory. The aim is 2 s to the first scan.""");
    }

    private void signOn() {
        try (StoreAgent agent = StoreAgent.open(shop.folder(), Clock.systemUTC())) {
            agent.register(BenchShop.TILL)
                    .orElseThrow()
                    .submit(new RegisterCommand.SignOn(BenchShop.OPERATOR, Money.zero(BenchStore.YUAN)));
        }
    }

    private static long javaAlone() throws IOException, InterruptedException {
        long before = System.nanoTime();
        new ProcessBuilder(IMAGE.resolve("bin/java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return System.nanoTime() - before;
    }

    /** How long it took, in nanoseconds. */
    private record Start(long scanned, long painted) {}

    private Start start(String aot) throws IOException, InterruptedException {
        Path said = shop.folder().resolve("checkout.said");
        long switchedOn = System.nanoTime();
        Process agent = launch("agent", aot, List.of(), "", shop.folder().resolve("agent.said"));
        Process screen = launch(
                "checkout",
                aot,
                List.of("--size", "1000x768"),
                "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true",
                said);
        try (Witness witness = new Witness(shop.folder().toUri())) {
            long scanned = scanUntilTaken(witness, agent) - switchedOn;
            long painted = awaitPainted(said, screen) - switchedOn;
            witness.changesTheirMind();
            return new Start(scanned, Math.max(painted, 0));
        } finally {
            end(screen);
            end(agent);
            Files.delete(said);
        }
    }

    private Process launch(String program, String aot, List<String> options, String forJava, Path said)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                IMAGE.resolve("bin").resolve(program).toString(),
                "--data",
                shop.folder().toString());
        builder.command().addAll(options);
        builder.environment().put("JAVA_TOOL_OPTIONS", forJava);
        if (!aot.isEmpty()) {
            builder.environment().put("SUANPAN_AOT", aot);
        }
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Scans again and again, as somebody does who waits for the till. */
    private long scanUntilTaken(Witness witness, Process agent) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        for (int bought = 0; System.nanoTime() < deadline && agent.isAlive(); bought++) {
            if (scanner.isConnected()) {
                scanner.scan(Symbology.EAN_13, BenchShop.barcode(bought));
            }
            try {
                return witness.taken.get(scanner.isConnected() ? AGAIN_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // Scanned again.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("No scan is taken.");
    }

    /** The screen's own word, heard by whoever looks often. */
    private static long awaitPainted(Path said, Process screen) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!Files.readString(said).contains(PAINTED)) {
            if (!screen.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The screen shows nothing: " + Files.readString(said));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return System.nanoTime();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** A second line to the same register. */
    private static final class Witness implements AutoCloseable {
        private final CompletableFuture<Long> taken = new CompletableFuture<>();
        private final Register register;

        Witness(URI store) {
            register = DeskConnector.forStore(store).register(store, BenchShop.TILL, reached -> {});
            register.watch(state -> {
                if (!state.basket().lines().isEmpty()) {
                    taken.complete(System.nanoTime());
                }
            });
        }

        /** Leaves without buying. */
        void changesTheirMind() {
            register.submit(new RegisterCommand.VoidTransaction("bench"));
        }

        @Override
        public void close() throws IOException {
            if (register instanceof Closeable connection) {
                connection.close();
            }
        }
    }
}
