package app.suanpan.device.escpos;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.DeviceOwner;
import app.suanpan.device.driver.OwnedDevice;
import app.suanpan.device.escpos.PrinterProfile.ProofBy;
import app.suanpan.device.slip.Slip;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A receipt printer that speaks ESC/POS, over any transport. */
final class EscPosPrinter extends OwnedDevice implements PosPrinter {
    private static final Logger log = LoggerFactory.getLogger(EscPosPrinter.class);

    /** How long a slip whose connection broke waits for the printer to come back and tell. */
    private static final long RECONNECT_MILLIS = 10_000;

    private static final int FIRST_ID_CHARACTER = 0x20;
    private static final int ID_CHARACTERS = 95;

    private final PrinterLink.Transport transport;
    private final PrinterProfile profile;
    private final @Nullable EscPosDrawer drawer;
    private final LinkedBlockingQueue<PrintJob> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong jobs;
    private volatile @Nullable PrinterSession session;
    private volatile boolean closed;
    /** Touched by the owner's thread, and by close() when that thread has ended. */
    private volatile @Nullable RunningJob running;

    private EscPosPrinter(
            DeviceAddress address,
            PrinterProfile profile,
            DrawerWiring wiring,
            DeviceEnvironment environment,
            PrinterLink.Transport transport) {
        super(address, environment);
        this.transport = transport;
        this.profile = profile;
        this.jobs = new AtomicLong(environment.clock().instant().getEpochSecond());
        this.drawer = wiring == DrawerWiring.NONE
                ? null
                : new EscPosDrawer(this, wiring, profile.proof() != ProofBy.DUMB, environment.clock());
    }

    /** Takes a printer under its care and begins to open it. */
    static EscPosPrinter over(
            PrinterLink.Transport transport,
            DeviceAddress address,
            PrinterProfile profile,
            DrawerWiring wiring,
            DeviceEnvironment environment) {
        EscPosPrinter printer = new EscPosPrinter(address, profile, wiring, environment, transport);
        EscPosDrawer drawer = printer.drawer;
        if (drawer != null) {
            printer.board().listen(drawer::printerIs);
        }
        printer.begin();
        return printer;
    }

    @Override
    protected DeviceOwner.Session connect() throws IOException {
        return new PrinterSession(this, transport.open(), profile.proof());
    }

    @Override
    public int columns() {
        return profile.columns();
    }

    @Override
    public PrintOutcome print(Slip slip) {
        if (isOwnThread()) {
            throw new IllegalStateException("the printer's own thread cannot wait for the printer");
        }
        PrintJob job;
        try {
            job = new PrintJob(slip.title(), new SlipComposer(profile).compose(slip));
        } catch (SlipComposer.UnprintableException unprintable) {
            log.warn("slip refused: {}: {}", slip.title(), unprintable.getMessage());
            return new PrintOutcome.NotStarted(Cause.UNPRINTABLE);
        }
        Subscription subscription = queue(job);
        try {
            PrintOutcome outcome = job.await(RECONNECT_MILLIS);
            log.info("slip {}: {}", job.title(), outcome);
            return outcome;
        } finally {
            subscription.close();
            waiting.remove(job);
        }
    }

    /** Puts the job in the queue, from which a printer that cannot begin it takes it out again. */
    private Subscription queue(PrintJob job) {
        waiting.add(job);
        Subscription subscription = board().listen(state -> {
            switch (state) {
                case DeviceState.Ready _, DeviceState.Opening _ -> {}
                case DeviceState.Blocked _ -> job.withdraw(Cause.BLOCKED);
                case DeviceState.Absent _, DeviceState.Lost _ -> job.withdraw(closed ? Cause.CLOSED : Cause.ABSENT);
            }
        });
        wake();
        return subscription;
    }

    @Override
    public Optional<CashDrawer> drawer() {
        return Optional.ofNullable(drawer);
    }

    void wake() {
        PrinterSession now = session;
        if (now != null) {
            now.wake();
        }
    }

    // What follows is called by the session, on the owner's thread.

    void connected(PrinterSession now) {
        session = now;
    }

    /** It is not only connected but has spoken. */
    void answers() {
        RunningJob interrupted = running;
        if (interrupted != null) {
            interrupted.job().connected(true);
            interrupted.resume();
        }
    }

    void disconnected() {
        session = null;
        RunningJob interrupted = running;
        if (interrupted != null) {
            if (closed) {
                interrupted.job().end(new PrintOutcome.Unknown(Cause.CLOSED));
            }
            interrupted.job().connected(false);
            interrupted.interrupt();
            forgetIfOver();
        }
    }

    void isNow(DeviceState state) {
        if (!state.equals(board().state())) {
            log.info("printer {}: {}", address(), state);
        }
        board().set(state);
    }

    void statusIs(PrinterStatus status) {
        isNow(status.asState());
        if (drawer != null) {
            drawer.pinIs(status.drawerHigh());
        }
    }

    @Nullable
    RunningJob running() {
        return running;
    }

    void forgetIfOver() {
        RunningJob now = running;
        if (now != null && now.job().isOver()) {
            running = null;
        }
    }

    boolean hasWork() {
        return !waiting.isEmpty();
    }

    /** True while somebody waits for an answer that a question would bring. */
    boolean isHurried() {
        return running != null || hasWork() || drawer != null && drawer.isWatched();
    }

    byte @Nullable [] nextKick() {
        if (drawer == null || !drawer.takeKick()) {
            return null;
        }
        return profile.kickAtOnce() ? Commands.KICK_AT_ONCE : Commands.KICK_IN_TURN;
    }

    /** The next slip that nobody has withdrawn; null when there is none. */
    @Nullable
    RunningJob startNext() {
        PrintJob job;
        while ((job = waiting.poll()) != null) {
            if (job.start()) {
                RunningJob next = new RunningJob(job, profile.proof(), nextId());
                running = next;
                return next;
            }
        }
        return null;
    }

    /**
     * Four printable characters, ascending, because a printer may return only the newest of several; and begun from the clock,
     * because a printer may still owe us the one it was given before we were last switched off.
     */
    private String nextId() {
        long rest = jobs.getAndIncrement();
        char[] id = new char[4];
        for (int place = id.length - 1; place >= 0; place--) {
            id[place] = (char) (FIRST_ID_CHARACTER + rest % ID_CHARACTERS);
            rest /= ID_CHARACTERS;
        }
        return new String(id);
    }

    @Override
    public void close() {
        closed = true;
        super.close();
        RunningJob unfinished = running;
        if (unfinished != null) {
            unfinished.job().end(new PrintOutcome.Unknown(Cause.CLOSED));
        }
    }
}
