package app.suanpan.device.simulated.printer;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The printer's paper, cover and errors: turned by the person, felt by the mechanism, reported by the socket. */
public final class PrinterBody {
    /** Dots of a line with its spacing; eight dots are a millimetre. */
    public static final int LINE_DOTS = 30;

    private static final long FULL_ROLL = 80_000L * 8;
    private static final long LOW = 60L * LINE_DOTS;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Consumer<Health> onChange = health -> {};
    private Health health = Health.FINE;
    private long dotsLeft = FULL_ROLL;

    /** A printer with a full roll and nothing wrong. */
    public PrinterBody() {}

    /** Told of each change before the next one can happen, so that reports leave in the order of what they report. */
    void onChange(Consumer<Health> told) {
        onChange = told;
    }

    /** Says how it is while it stays so: an answer never leaves after the report of a change that it does not know of. */
    void tell(Consumer<Health> listener) {
        lock.lock();
        try {
            listener.accept(health);
        } finally {
            lock.unlock();
        }
    }

    Health health() {
        lock.lock();
        try {
            return health;
        } finally {
            lock.unlock();
        }
    }

    /** Sets how many lines are left on the roll; 0 is out of paper, 60 and less is near the end. */
    public void linesLeft(long lines) {
        lock.lock();
        try {
            dotsLeft = lines * LINE_DOTS;
        } finally {
            lock.unlock();
        }
        change(UnaryOperator.identity());
    }

    /** Puts a new roll in. */
    public void loadRoll() {
        linesLeft(FULL_ROLL / LINE_DOTS);
    }

    /** Leaves the roll just short enough for its sensor. */
    public void runLow() {
        linesLeft(LOW / LINE_DOTS);
    }

    /** Opens or shuts the cover. */
    public void cover(boolean open) {
        change(before -> before.withCover(open));
    }

    /** Jams or frees the knife. */
    public void cutter(boolean jammed) {
        change(before -> before.withErrors(jammed, before.tooHot(), before.broken()));
    }

    /** Makes the print head too hot, or lets it cool. */
    public void heat(boolean tooHot) {
        change(before -> before.withErrors(before.cutterJammed(), tooHot, before.broken()));
    }

    /** Breaks it for good, or undoes that. */
    public void broken(boolean beyondRepair) {
        change(before -> before.withErrors(before.cutterJammed(), before.tooHot(), beyondRepair));
    }

    void drawerPin(boolean high) {
        change(before -> before.withDrawerPin(high));
    }

    /** The host asks to go on after an error ({@code DLE ENQ}). What the knife needs is a person, so only that stays. */
    void recover() {
        change(before -> before.withErrors(false, before.tooHot(), before.broken()));
    }

    private void change(UnaryOperator<Health> turn) {
        lock.lock();
        try {
            Health before = health;
            health = turn.apply(before).withPaper(dotsLeft <= 0, dotsLeft <= LOW);
            changed.signalAll();
            if (!health.equals(before)) {
                onChange.accept(health);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Uses up paper, after waiting until there is some and nothing else is wrong.
     *
     * @throws InterruptedException if the power goes first
     */
    void feed(int dots) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!health.canPrint()) {
                changed.await();
            }
            dotsLeft -= dots;
        } finally {
            lock.unlock();
        }
        change(UnaryOperator.identity());
    }

    /** Waits until nothing is wrong, without using paper. */
    void awaitHealthy() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!health.canPrint()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
