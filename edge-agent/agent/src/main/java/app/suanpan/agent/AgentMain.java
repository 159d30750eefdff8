package app.suanpan.agent;

import app.suanpan.device.DeviceRefusedException;
import app.suanpan.ledger.LedgerException;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's process without a screen: it owns ledger, devices, the join page and the road to the cloud, and serves the
 * screens on this box until it is stopped. Being killed is a way of stopping it.
 *
 * <p>It reads its options itself: the library for command lines is 200 classes that no cache of compiled classes takes, a tenth
 * of the time in which a shop waits for its till.
 */
public final class AgentMain {
    private static final String USAGE = """
            Usage: agent [sent] --data DIR
                   agent enrol --data DIR --collector https://HOST:PORT --code CODE

            Runs a store: ledger, devices, join page and the road to the cloud. "enrol" makes this box known to its head office: the
            code comes from there and is good once. It may be done while the store is open.

              sent               does not run it, but says whether all it has is at the collector: to be asked before the box
                                 is emptied or gets another image. Ends with 0 if it may, and with 1 if something is unsent.
              --data DIR         the store's data folder
              --collector URL    where head office enrols boxes
              --code CODE        25 letters, in capitals or not
              --help             this text
            """;

    /** Something has not reached the collector. */
    private static final int UNSENT = 1;

    /** The command line was not understood. */
    private static final int NOT_UNDERSTOOD = 2;

    /** The store could not be opened; the sentence on standard error says why. */
    private static final int COULD_NOT_START = 3;

    private AgentMain() {}

    /** Runs the agent until the process is told to end. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), Clock.systemUTC()));
    }

    /**
     * Runs the agent until the process is told to end.
     *
     * @param arguments the command line
     * @param clock what time it is; {@link #main} takes the machine's
     * @return the exit status
     */
    public static int run(List<String> arguments, Clock clock) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(USAGE);
            return 0;
        }
        if (arguments.contains(EnrolMain.NAME)) {
            return EnrolMain.run(arguments);
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("--data")) {
            return serve(Path.of(arguments.getLast()).toAbsolutePath().normalize(), clock);
        }
        if (arguments.size() == 3 && arguments.subList(0, 2).equals(List.of("sent", "--data"))) {
            return sent(Path.of(arguments.getLast()).toAbsolutePath().normalize(), clock);
        }
        System.err.println("agent: It takes a store's folder, and nothing else but \"sent\", not \""
                + String.join(" ", arguments) + "\".");
        System.err.print(USAGE);
        return NOT_UNDERSTOOD;
    }

    private static int sent(Path data, Clock clock) {
        if (isNoFolder(data)) {
            return COULD_NOT_START;
        }
        try {
            System.out.println(SentCheck.everythingIn(data, clock));
            return 0;
        } catch (LedgerException e) {
            System.err.println("agent: " + e.getMessage() + " (" + e.code() + ")");
            return e.code() == LedgerException.Code.UNSENT ? UNSENT : COULD_NOT_START;
        } catch (UncheckedIOException e) {
            System.err.println("agent: " + e.getMessage());
            return COULD_NOT_START;
        }
    }

    private static boolean isNoFolder(Path data) {
        if (Files.isDirectory(data)) {
            return false;
        }
        System.err.println("agent: There is no store in " + data + ": the folder does not exist.");
        return true;
    }

    private static int serve(Path data, Clock clock) {
        if (isNoFolder(data)) {
            return COULD_NOT_START;
        }
        // Before the first logger is asked for, here or in any class below.
        AgentLog.writeTo(data);
        Logger log = LoggerFactory.getLogger(AgentMain.class);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (StoreAgent agent = StoreAgent.openToScreens(data, clock);
                ScreenDoor door = ScreenDoor.open(agent, data)) {
            PhoneDoor phones = new PhoneDoor(agent, door, PhoneDoor.AGAIN);
            boolean open = phones.open();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(told, closed)));
            System.out.println("agent ready: data=" + data + " desk=" + door.deskPort());
            if (!open) {
                phones.keepTrying(told);
            }
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
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
