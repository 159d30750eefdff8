package app.suanpan.demo.store;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.demo.network.Internet;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.store.Processes.Started;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedCamera;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.Register;
import app.suanpan.simulator.HeldCard;
import app.suanpan.simulator.PretendedDevices;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * The demonstration shop with all its processes: a collector, the line to it, an agent, and, where there is a display, checkout
 * and kiosk. Closing it ends them all.
 */
public final class RunningShop implements AutoCloseable {
    /** About as long as a thermal printer takes for a line. */
    private static final Duration LINE_TIME = Duration.ofMillis(15);

    private final ShopFolder folder;
    private final PretendedDevices devices;
    private final Started<CollectorRuntime> collector;
    private final Internet internet;
    private final AgentConfig config;
    private final StoreBox box;
    private final Deque<AutoCloseable> opened;

    private RunningShop(
            ShopFolder folder,
            PretendedDevices devices,
            Started<CollectorRuntime> collector,
            Internet internet,
            AgentConfig config,
            StoreBox box,
            Deque<AutoCloseable> opened) {
        this.folder = folder;
        this.devices = devices;
        this.collector = collector;
        this.internet = internet;
        this.config = config;
        this.box = box;
        this.opened = opened;
    }

    /**
     * Opens the shop in a folder, setting the sample shop up in it. Screens come with {@link #startScreens}.
     *
     * @param reach whose phones may open the join page
     * @param screens checkout and kiosk, where they are processes of their own; nothing where there is no display
     * @param progress told in sentences what is being waited for
     * @throws NotReadyException if a process does not come up; nothing is left running then
     */
    public static RunningShop open(ShopFolder folder, Reach reach, List<Program> screens, Consumer<String> progress)
            throws IOException, NotReadyException, InterruptedException {
        Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
        try {
            Processes processes = new Processes(folder);
            int left = processes.sweep();
            if (left > 0) {
                progress.accept("Ended " + left + " processes that an earlier demo had left running");
            }
            PretendedDevices devices = pretend(folder, opened);
            opened.push(processes);
            progress.accept("Starting the collector");
            Started<CollectorRuntime> collector = processes.start(
                    Programs.collector(folder),
                    folder.collector().resolve(CollectorRuntime.FILE),
                    CollectorRuntime::of);
            Internet internet = Internet.to(new InetSocketAddress(
                    collector.runtime().broker().getHost(),
                    collector.runtime().broker().getPort()));
            opened.push(internet);
            progress.accept("Starting the store");
            AgentConfig config = StoreFile.write(folder, devices, internet.port(), reach);
            StoreFile.importItems(folder, config);
            StoreBox box = new StoreBox(folder, processes, screens);
            return new RunningShop(folder, devices, collector, internet, config, box, opened);
        } catch (IOException | NotReadyException | InterruptedException | RuntimeException e) {
            closeAll(opened);
            throw e;
        }
    }

    private static PretendedDevices pretend(ShopFolder folder, Deque<AutoCloseable> opened) throws IOException {
        SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, folder.receipts());
        opened.push(printer);
        printer.lineTime(LINE_TIME);
        SimulatedScanner scanner = SimulatedScanner.start(0);
        opened.push(scanner);
        SimulatedCamera camera = SimulatedCamera.start(0);
        opened.push(camera);
        SimulatedPaymentTerminal terminal = SimulatedPaymentTerminal.start(0);
        opened.push(terminal);
        SimulatedPaymentProvider provider = SimulatedPaymentProvider.start(0);
        opened.push(provider);
        return new PretendedDevices(printer, scanner, camera, terminal, provider);
    }

    /** Whose phones may open the join page. */
    public enum Reach {
        /** Those on the network that this machine is in, as in a shop. */
        NETWORK("0.0.0.0"),
        /** Nobody's; a program on this machine may. */
        THIS_MACHINE("127.0.0.1");

        private final String host;

        Reach(String host) {
            this.host = host;
        }

        /** Where the page listens. */
        String host() {
            return host;
        }

        /** Where a phone finds it. */
        String address() throws SocketException {
            return this == NETWORK ? OwnAddress.inTheNetwork() : host;
        }
    }

    /** Where it lies. */
    public ShopFolder folder() {
        return folder;
    }

    /** The hardware. */
    public PretendedDevices devices() {
        return devices;
    }

    /** The line to the collector. */
    public Internet internet() {
        return internet;
    }

    /** What its {@code store.json} says. */
    public AgentConfig config() {
        return config;
    }

    /** The collector's web page. */
    public URI console() {
        return collector.runtime().console();
    }

    /** The same, as whoever opens it is signed in. */
    public URI consoleSignedIn() {
        return console().resolve("/#/enter?token=" + consoleToken());
    }

    /** What a program sends to the collector's page. */
    public String consoleToken() {
        return collector.runtime().token();
    }

    /** The guides, and the members that have joined here. */
    public People people() {
        return new People(folder, config);
    }

    /** Lets the sample members join at the kiosk's desk, before anybody looks at its screen. Returns their cards. */
    public List<HeldCard> letMembersJoin() throws IOException {
        JoinDesk desk = joinDesk(ignored -> {});
        try {
            return people().joinSampleMembers(desk);
        } finally {
            hangUp(desk);
        }
    }

    /** Shows checkout and kiosk, if there are any. */
    public void startScreens() {
        box.startScreens();
    }

    /** The checkout's register, over the same binding as the checkout's own process has. */
    public Register register(Consumer<Boolean> connected) {
        return connector().register(store(), ShopFolder.CHECKOUT, connected);
    }

    /** The kiosk's desk, over the same binding as the kiosk's own process has. */
    public JoinDesk joinDesk(Consumer<Boolean> connected) {
        return connector().joinDesk(store(), ShopFolder.KIOSK, connected);
    }

    /** Cuts the power of the store's box and gives it back; returns when the agent is ready again. */
    public void powerCut() throws NotReadyException, InterruptedException {
        box.powerCut();
    }

    /** Completes with a sentence if the agent ends although nobody cut its power. */
    public CompletableFuture<String> agentLost() {
        return box.agentLost();
    }

    @Override
    public void close() {
        closeAll(opened);
    }

    private URI store() {
        return folder.root().toUri();
    }

    private DeskConnector connector() {
        return DeskConnector.forStore(store());
    }

    /** A desk of another process is a connection; the port does not say so. */
    public static void hangUp(Object desk) {
        if (desk instanceof AutoCloseable connection) {
            try {
                connection.close();
            } catch (Exception e) {
                throw new IllegalStateException("The connection to the store could not be closed", e);
            }
        }
    }

    private static void closeAll(Deque<AutoCloseable> opened) {
        List<Exception> troubles = new ArrayList<>();
        AutoCloseable latest = opened.poll();
        while (latest != null) {
            try {
                latest.close();
            } catch (Exception e) {
                troubles.add(e);
            }
            latest = opened.poll();
        }
        troubles.forEach(trouble -> System.err.println("Not closed cleanly: " + trouble));
    }
}
