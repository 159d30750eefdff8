package app.suanpan.e2e.till;

import app.suanpan.agent.AgentLog;
import app.suanpan.agent.StoreAgent;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.SalesBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The process that is killed: a store whose only cashier never rests. It takes up what the last kill left and goes on, writing each
 * receipt down once the register has said that it is committed.
 */
public final class BusyTill {
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(5);

    private BusyTill() {}

    /**
     * Works until it is killed, or a number of customers has been served.
     *
     * @param args data folder, file of receipts, seed, customers; 0 customers finishes: the till is closed and everything sent
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path reported = Path.of(args[1]);
        long seed = Long.parseLong(args[2]);
        int customers = Integer.parseInt(args[3]);
        AgentLog.writeTo(folder);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            List<String> receipts = List.copyOf(
                    new SalesBook(agent.ledger()).referencesByReceipt().keySet());
            BusyCashier cashier = new BusyCashier(agent, new Random(seed), receipts, line -> append(reported, line));
            cashier.takeOver();
            for (int i = 0; i < customers; i++) {
                cashier.serve();
            }
            if (customers == 0) {
                cashier.close();
                awaitEverything(agent);
                // With this process's own eyes, before anything is written by whoever opens the ledger next.
                LedgerVerifier.verify(agent.ledger().path(), StoreAgent.derivations())
                        .findings()
                        .forEach(finding -> System.out.println("FINDING " + finding));
            }
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void awaitEverything(StoreAgent agent) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_CATCH_UP.toNanos();
        while (agent.ledger().outbox().acknowledged() < agent.ledger().head().sequence() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long unsent = agent.ledger().head().sequence() - agent.ledger().outbox().acknowledged();
        if (unsent > 0) {
            throw new IllegalStateException(unsent + " events did not reach the collector");
        }
    }
}
