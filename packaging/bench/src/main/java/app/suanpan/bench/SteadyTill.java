package app.suanpan.bench;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A till that sells ten lines for cash, again and again, and says how long each commit took. */
final class SteadyTill {
    /** What a customer needs between two sales; short, so that there are many sales to count. */
    static final int PAUSE_MILLIS = 20;

    private static final int LINES = 10;
    /** From one article to the next: far away, and with no factor in common with a round number of goods, so that each comes. */
    private static final int STRIDE = 719;

    private final Register register;
    private final int goods;
    private int next;

    /** @param goods so many there are in the register's catalogue */
    SteadyTill(Register register, int goods) {
        this.register = register;
        this.goods = goods;
    }

    /** Makes so many sales. */
    Times sell(int sales) throws InterruptedException {
        Times commits = new Times();
        sell(commits, sales, () -> false);
        return commits;
    }

    /** Makes so many sales, or fewer if it is told before one that it is enough, and adds their times to others. */
    void sell(Times commits, int sales, BooleanSupplier enough) throws InterruptedException {
        for (int i = 0; i < sales && !enough.getAsBoolean(); i++) {
            for (int line = 0; line < LINES; line++) {
                next = (next + STRIDE) % goods;
                register.submit(BenchStore.scan(next));
            }
            RegisterState state = register.submit(new RegisterCommand.BeginTender());
            Money due = ((Phase.Tendering) state.phase()).dueInCash();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            long before = System.nanoTime();
            state = register.submit(new RegisterCommand.TenderCash(due));
            commits.add(System.nanoTime() - before);
            if (!(state.phase() instanceof Phase.Completed)) {
                throw new IllegalStateException("not sold: " + state.notice());
            }
        }
    }
}
