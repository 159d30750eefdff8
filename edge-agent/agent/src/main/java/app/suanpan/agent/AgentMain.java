package app.suanpan.agent;

import app.suanpan.agent.config.ConfigException;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.ledger.LedgerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The store's process without a screen: it owns ledger, devices, the join page and the road to the cloud, and serves the
 * screens on this box until it is stopped. Being killed is a way of stopping it.
 */
@Command(
        name = "agent",
        description = "Runs a store: ledger, devices, join page and the road to the cloud.",
        mixinStandardHelpOptions = true)
public final class AgentMain implements Callable<Integer> {
    /** The store could not be opened; the sentence on standard error says why. */
    private static final int COULD_NOT_START = 3;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the store.")
    private @Nullable Path folder;

    private AgentMain() {}

    /** Runs the agent until the process is told to end. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new AgentMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path data = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(data)) {
            System.err.println("agent: There is no store in " + data + ": the folder does not exist.");
            return COULD_NOT_START;
        }
        // Before the first logger is asked for, here or in any class below.
        AgentLog.writeTo(data);
        Logger log = LoggerFactory.getLogger(AgentMain.class);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (StoreAgent agent = StoreAgent.open(data, Clock.systemUTC());
                ScreenDoor door = ScreenDoor.open(agent, data)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(told, closed)));
            System.out.println("agent ready: data=" + data + " desk=" + door.deskPort());
            told.await();
            return 0;
        } catch (LedgerException e) {
            log.error("the store could not be opened", e);
            System.err.println("agent: " + e.getMessage() + " (" + e.code() + ")");
            return COULD_NOT_START;
        } catch (ConfigException | DeviceRefusedException | IOException | UncheckedIOException e) {
            log.error("the store could not be opened", e);
            System.err.println("agent: " + e.getMessage());
            return COULD_NOT_START;
        } finally {
            closed.countDown();
        }
    }

    /** Runs while the process is ending: lets the store close in order before it does. */
    private static void stop(CountDownLatch told, CountDownLatch closed) {
        told.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
