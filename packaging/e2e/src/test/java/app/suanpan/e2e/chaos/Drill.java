package app.suanpan.e2e.chaos;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.protocol.desk.AgentRuntime;
import app.suanpan.protocol.desk.RemoteRegister;
import app.suanpan.protocol.desk.SocketDeskConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One process of a drill, the store's agent or the collector, as a shop starts it, but for its clock. */
final class Drill implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    private final Path data;
    private final String till;
    private final WrongClock clock;
    private final Victim process;
    private final List<RemoteRegister> desks = new ArrayList<>();

    private Drill(Path data, String till, WrongClock clock, Victim process) {
        this.data = data;
        this.till = till;
        this.clock = clock;
        this.process = process;
    }

    /** Lays a box's data folder out, as for a box that was just bought, with an agent for it. */
    static Drill box(Path data, int number, String broker) throws IOException {
        ChaosShop.prepare(data, number, broker);
        return boxOn(data, number);
    }

    /** An agent for a data folder that is there. */
    static Drill boxOn(Path data, int number) {
        return of(data, ChaosShop.till(number), "agent", "192m", AgentRuntime.FILE, List.of());
    }

    /** Starts a collector, with the broker inside it. */
    static Drill collector(Path data) throws Exception {
        Files.createDirectories(data);
        Drill collector = of(
                data, "", "collector", "256m", CollectorRuntime.FILE, List.of("--mqtt-port", "0", "--http-port", "0"));
        collector.process.start();
        return collector;
    }

    private static Drill of(Path data, String till, String program, String memory, String ready, List<String> more) {
        Path clockFile = data.resolveSibling(data.getFileName() + ".clock");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                WrongClockMain.class.getName(),
                program,
                clockFile.toString(),
                "--data",
                data.toString()));
        command.addAll(more);
        WrongClock clock = WrongClock.of(clockFile);
        Victim process = new Victim(
                data.getFileName() + "",
                command,
                data.resolveSibling(data.getFileName() + ".log"),
                new Writes(data.resolve(ready)),
                (name, status) -> {});
        return new Drill(data, till, clock, process);
    }

    String broker() throws IOException {
        return CollectorRuntime.read(data).broker();
    }

    WrongClock clock() {
        return clock;
    }

    Path data() {
        return data;
    }

    LedgerBook book() throws Exception {
        return LedgerBook.read(data);
    }

    /** Head office is reached by this port from now on, when it is started anew. */
    void connectTo(int port) throws IOException {
        Path config = data.resolve(AgentConfig.FILE);
        Files.writeString(
                config, Files.readString(config).replaceAll("tcp://127.0.0.1:[0-9]+", "tcp://127.0.0.1:" + port));
    }

    void start() throws Exception {
        process.start();
    }

    void kill() throws Exception {
        desks.forEach(RemoteRegister::close);
        desks.clear();
        process.kill();
    }

    /** Signs on, with a till of 100.00. */
    void signOn() {
        register().submit(new RegisterCommand.SignOn(ChaosShop.OPERATOR, loan()));
    }

    /** Counts the till, which has 100.00 and what was sold, and signs off. */
    void signOff(int sold) {
        register().submit(new RegisterCommand.NextCustomer());
        RegisterState after = register()
                .submit(new RegisterCommand.SignOff(
                        new Money(loan().minor() + sold * ChaosShop.price(1), ChaosShop.CURRENCY)));
        if (!(after.phase() instanceof Phase.SignedOff)) {
            throw new IllegalStateException("still signed on: " + after.notice());
        }
    }

    private static Money loan() {
        return new Money(10_000, ChaosShop.CURRENCY);
    }

    /** Sells something, and waits until head office has confirmed it. */
    void sellAndSend() throws Exception {
        Instant before = clock.instant();
        sell();
        await(state -> state.sync().connected()
                && state.sync().unsent() == 0
                && state.sync().lastAcknowledged().filter(before::isBefore).isPresent());
    }

    /** Sells something. */
    void sell() {
        register().submit(new RegisterCommand.AddItem(ChaosShop.item(1), Quantity.ONE));
        register().submit(new RegisterCommand.BeginTender());
        RegisterState after =
                register().submit(new RegisterCommand.TenderCash(new Money(ChaosShop.price(1), ChaosShop.CURRENCY)));
        if (!(after.phase() instanceof Phase.Completed)) {
            throw new IllegalStateException("not sold: " + after.phase() + " " + after.notice());
        }
    }

    /** Waits until the register shows something. */
    void await(Predicate<RegisterState> wanted) throws Exception {
        CompletableFuture<RegisterState> reached = new CompletableFuture<>();
        try (Subscription _ = register().watch(state -> {
            if (wanted.test(state)) {
                reached.complete(state);
            }
        })) {
            reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Register register() {
        if (desks.isEmpty()) {
            desks.add(new SocketDeskConnector().register(data.toUri(), till, _ -> {}));
        }
        return desks.getFirst();
    }

    /** Copies the data folder, as somebody does who clones a card; nobody may be at work in it. */
    void copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(data.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        desks.forEach(RemoteRegister::close);
        process.close();
    }

    /** A program that writes a file when it is ready. */
    private record Writes(Path file) implements Victim.Readiness {
        @Override
        public void forget() throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public boolean isReady() {
            return Files.exists(file);
        }
    }
}
