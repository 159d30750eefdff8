package app.suanpan.e2e.power;

import app.suanpan.agent.AgentLog;
import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.e2e.till.BusyCashier;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The process that is recorded: a store that opens, sells, takes in members, new prices and new guides, and closes, a few times over.
 * Each thing that was said to be committed is written down at once in a file that stands for whoever was told: the customer with the
 * receipt, the member, the head office.
 */
public final class CutTill {
    private static final int CUSTOMERS_BETWEEN_CHANGES = 6;

    /** Longer than the ledger waits before it moves its WAL. */
    private static final Duration A_QUIET_MOMENT = Duration.ofMillis(2_300);

    private CutTill() {}

    /**
     * Works, and ends.
     *
     * @param args data folder, file of what was told, seed, openings, customers in each, FULL or NORMAL
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path told = Path.of(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        int openings = Integer.parseInt(args[3]);
        int customers = Integer.parseInt(args[4]);
        if (args[5].equals("NORMAL")) {
            LaxDriver.install();
        }
        AgentLog.writeTo(folder);
        CutGoods goods = new CutGoods(folder);
        for (int opening = 0; opening < openings; opening++) {
            try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
                work(agent, goods, told, random, customers);
            }
        }
    }

    private static void work(StoreAgent agent, CutGoods goods, Path told, Random random, int customers)
            throws IOException, InterruptedException {
        List<String> receipts =
                List.copyOf(new SalesBook(agent.ledger()).referencesByReceipt().keySet());
        BusyCashier cashier = new BusyCashier(agent, random, receipts, line -> tell(told, agent, line));
        cashier.takeOver();
        for (int customer = 1; customer <= customers; customer++) {
            cashier.serve();
            if (customer == customers / 2) {
                TimeUnit.NANOSECONDS.sleep(A_QUIET_MOMENT.toNanos());
            }
            if (customer % CUSTOMERS_BETWEEN_CHANGES == 0) {
                tell(told, agent, join(agent, random) + "\t" + Told.MEMBER);
                tell(told, agent, goods.nextPrices() + "\t" + Told.PRICES);
                tell(told, agent, goods.nextGuide() + "\t" + Told.GUIDE);
            }
        }
    }

    /** What was told, how far the journal had come then, and how far the collector was believed to have it. */
    private static void tell(Path file, StoreAgent agent, String line) {
        String whole = line + "\t" + agent.ledger().head().sequence() + "\t"
                + agent.ledger().outbox().acknowledged() + "\n";
        try {
            Files.writeString(file, whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** A customer joins, and is told their number. */
    private static String join(StoreAgent agent, Random random) {
        JoinDesk kiosk = agent.joinDesks().get(CutGoods.KIOSK);
        if (kiosk == null) {
            throw new IllegalStateException("this shop has no kiosk");
        }
        while (true) {
            kiosk.submit(new JoinCommand.StartOver());
            kiosk.submit(new JoinCommand.Begin());
            kiosk.submit(new JoinCommand.GivePhone("+86138%08d".formatted(random.nextInt(100_000_000))));
            JoinState said = kiosk.submit(new JoinCommand.Decide(true, Set.of(), "Ada", "en"));
            switch (said.question()) {
                // Somebody has this number already, and another one is drawn.
                case Welcome welcome when welcome.returning() -> {}
                case Welcome welcome -> {
                    return welcome.memberNumber();
                }
                default -> throw new IllegalStateException("nobody could join: " + said);
            }
        }
    }
}
