package app.suanpan.agent.training;

import app.suanpan.agent.register.RegisterContexts;
import app.suanpan.agent.register.RegisterService;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.slip.Slip;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.Subscription;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.PrintQueue.PrintJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one register that screens and scanners of a checkout know: the shop's own, or the one to practise on while somebody does. The
 * shop's goes on meanwhile behind it, its till untouched; a power cut ends practice.
 */
public final class PractisingRegister implements Register, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PractisingRegister.class);

    /** States that one register may still tell while screens turn to the other are older than any of the other's. */
    private static final long GAP = 1_000;

    private final String checkout;
    private final RegisterService real;
    private final RegisterContexts contexts;
    private final Optional<PosPrinter> printer;
    private final BiFunction<JournalEvent, PrintJob, Slip> slips;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Watcher> watchers = new ArrayList<>();
    private volatile Turn turn;
    private List<DeviceStatus> devices = List.of();

    /**
     * Whose turn it is.
     *
     * @param later by how much its revisions are counted on, so that they grow for the screens
     */
    private record Turn(RegisterService register, @Nullable PracticeRoom room, long later) {
        RegisterState told(RegisterState state) {
            return later == 0 ? state : state.renumbered(state.revision() + later);
        }
    }

    /**
     * @param real the shop's own register at this checkout
     * @param contexts what commands are decided with; people practise in a folder beside its ledger
     * @param printer prints practice as well
     * @param slips composes what it prints
     */
    public PractisingRegister(
            String checkout,
            RegisterService real,
            RegisterContexts contexts,
            Optional<PosPrinter> printer,
            BiFunction<JournalEvent, PrintJob, Slip> slips) {
        this.checkout = checkout;
        this.real = real;
        this.contexts = contexts;
        this.printer = printer;
        this.slips = slips;
        this.turn = new Turn(real, null, 0);
    }

    @Override
    public RegisterState state() {
        Turn now = turn;
        return now.told(now.register().state());
    }

    @Override
    public RegisterState submit(RegisterCommand command) {
        Turn now = turn;
        if (command instanceof PeopleCommand.EndTraining) {
            return now.room() == null ? state() : end();
        }
        if (command instanceof PeopleCommand.BeginTraining && now.room() != null) {
            return state();
        }
        RegisterState after = now.register().submit(command);
        return now == turn ? now.told(after) : state();
    }

    @Override
    public Subscription watch(Consumer<RegisterState> listener) {
        lock.lock();
        try {
            Watcher watcher = new Watcher(listener);
            watcher.follow(turn);
            watchers.add(watcher);
            return watcher;
        } finally {
            lock.unlock();
        }
    }

    /** Lets people practise from now on. Somebody who may has said so, and it is in the shop's journal. */
    public void begin() {
        lock.lock();
        try {
            if (turn.room() != null) {
                return;
            }
            PracticeRoom room =
                    PracticeRoom.open(checkout, contexts.disk().folder().resolve("training"), contexts, printer, slips);
            room.register().devicesChanged(devices);
            turnTo(room.register(), room);
            log.info("training begins: checkout={}", checkout);
        } catch (IOException | LedgerException e) {
            log.error("nobody can practise: checkout={}", checkout, e);
            real.tell(Notice.of(NoticeCode.TRAINING_NOT_BEGUN));
        } finally {
            lock.unlock();
        }
    }

    private RegisterState end() {
        lock.lock();
        try {
            PracticeRoom room = turn.room();
            if (room != null) {
                turnTo(real, null);
                room.close();
                log.info("training ends: checkout={}", checkout);
            }
        } finally {
            lock.unlock();
        }
        return submitToReal(new PeopleCommand.EndTraining());
    }

    private RegisterState submitToReal(RegisterCommand command) {
        Turn now = turn;
        RegisterState after = real.submit(command);
        return now == turn ? now.told(after) : state();
    }

    private void turnTo(RegisterService register, @Nullable PracticeRoom room) {
        long last = state().revision();
        turn = new Turn(register, room, last + GAP - register.state().revision());
        watchers.forEach(watcher -> watcher.follow(turn));
    }

    /** A device has news: for whoever practises, too. */
    public void devicesChanged(List<DeviceStatus> now) {
        real.devicesChanged(now);
        lock.lock();
        try {
            devices = List.copyOf(now);
            PracticeRoom room = turn.room();
            if (room != null) {
                room.register().devicesChanged(now);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends practice; the shop's own register is whoever's it was. */
    @Override
    public void close() {
        lock.lock();
        try {
            PracticeRoom room = turn.room();
            if (room != null) {
                turnTo(real, null);
                room.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody who watches, whichever register it is. */
    private final class Watcher implements Subscription {
        private final Consumer<RegisterState> listener;
        private @Nullable Subscription following;

        Watcher(Consumer<RegisterState> listener) {
            this.listener = listener;
        }

        void follow(Turn whose) {
            stop();
            following = whose.register().watch(state -> {
                if (turn == whose) {
                    listener.accept(whose.told(state));
                }
            });
        }

        private void stop() {
            Subscription before = following;
            if (before != null) {
                before.close();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                watchers.remove(this);
                stop();
            } finally {
                lock.unlock();
            }
        }
    }
}
