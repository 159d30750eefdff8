package app.suanpan.agent.register;

import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.agent.join.NewMembers;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.JournalSteps;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.register.RegisterMachine;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterView;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.Step.Errand;
import app.suanpan.domain.register.Step.Found;
import app.suanpan.domain.register.Step.Reply;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.protocol.desk.StateWatch;
import app.suanpan.protocol.json.Json;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register of one checkout, bound to the ledger in this process. Commits what the register machine decides, then acts: the
 * journal's row is on the disk before the drawer opens or paper moves.
 */
public final class RegisterService implements Register, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RegisterService.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Ledger ledger;
    private final RegisterContexts contexts;
    private final String workstation;
    private final Consumer<Errand> errands;
    private final StateWatch<RegisterState> states = new StateWatch<>(RegisterState::revision);
    private final CommittedReceipts receipts;
    private final Pricing pricing;
    private final BusinessDays days;
    private final RegisterLog told;

    private RegisterSession session;
    private Reply reply;
    private Found found = new Found("", List.of());
    private SyncStatus sync = SyncStatus.NONE;
    private List<DeviceStatus> devices = List.of();
    private long revision;
    private boolean shown = true;

    /** What a command came to: whether it is done with, and what the screen shows now. */
    private record Taken(boolean done, RegisterState state) {}

    /**
     * @param ledger where everything is committed
     * @param contexts what commands are decided with
     * @param workstation id of this checkout
     * @param errands runs what is to be done after a commit; must return at once
     */
    public RegisterService(Ledger ledger, RegisterContexts contexts, String workstation, Consumer<Errand> errands) {
        this.ledger = ledger;
        this.contexts = contexts;
        this.workstation = workstation;
        this.errands = errands;
        this.receipts = new CommittedReceipts(ledger, contexts.elsewhere());
        this.pricing = contexts.pricing();
        this.days = new BusinessDays(ledger);
        this.told = new RegisterLog(workstation);
        this.session = ledger.session(workstation)
                .map(body -> Json.read(body, RegisterSession.class))
                .orElseGet(() -> RegisterSession.signedOff(contexts.newId()));
        hold(session);
        this.reply = RegisterMachine.wake(session, context());
        this.states.publish(render());
    }

    /**
     * Takes up what a power cut interrupted. Of an electronic payment that was under way nobody knows how it ended: that is written
     * down, and whoever was asked is queried when it is there, never asked for the money again.
     *
     * Points that were being reserved are asked for once more, under the same reservation.
     *
     * @return the payment of which that could not be written down yet
     */
    public Optional<PendingCard> resume() {
        // Past the lock of a screen: nobody need type a PIN for what was asked before it was locked.
        RegisterMachine.openWish(session, context()).ifPresent(this::reserve);
        return session.pendingCard()
                .filter(pending -> !pending.unknown())
                .filter(pending -> !answered(pending.intent(), new CardResult.Unknown("interrupted")));
    }

    /**
     * Takes the answer of a terminal or a provider.
     *
     * @return whether it is in the journal, or of no consequence. If not, it must be given again: it may be of money that has
     *     moved, and nobody else remembers it
     */
    public boolean answered(UUID intent, CardResult result) {
        return take(new RegisterCommand.CardResolved(intent, result)).done();
    }

    /** Asks for points to be reserved, and takes the answer when it comes. Returns at once. */
    public void reserve(Step.ReservePoints ask) {
        contexts.pointsDesk()
                .reserve(ask, answer -> submit(new TenderCommand.PointsAnswered(ask.reservation(), ask.ids(), answer)));
    }

    @Override
    public RegisterState state() {
        return states.newest().orElseThrow();
    }

    @Override
    public RegisterState submit(RegisterCommand command) {
        return take(command).state();
    }

    private Taken take(RegisterCommand given) {
        // A PIN is tried before the lock is taken: nobody else waits for it.
        Staff people = PreparedStaff.before(given, contexts.staff());
        // And the journal is looked through.
        Journal events = PreparedJournal.before(given, contexts.journal(), this::context);
        List<Errand> toDo = List.of();
        boolean done = false;
        RegisterState next;
        lock.lock();
        RegisterCommand command = given;
        try {
            command = JournalSteps.meant(given, reply, contexts.scanRules());
            try {
                Step step = commit(command, people, events);
                toDo = step.errands();
                session = step.session();
                reply = step.reply();
                found = step.reply().found().orElse(found);
                done = true;
                told.done();
            } catch (LedgerException e) {
                reply = Reply.of(notCommitted(command, e));
            }
            next = render();
            states.publish(next);
        } finally {
            lock.unlock();
            toDo.forEach(this::run);
        }
        return new Taken(done, next);
    }

    private Notice notCommitted(RegisterCommand command, LedgerException why) {
        told.notCommitted(command, why);
        NoticeCode code = command instanceof RegisterCommand.CardResolved
                ? NoticeCode.CARD_ANSWER_NOT_WRITTEN
                : NoticeCode.LEDGER_NOT_WRITTEN;
        return Notice.of(code, why.code().name());
    }

    /** What was committed stays committed: an errand that fails is no reason to skip the next, or to say that the sale failed. */
    private void run(Errand errand) {
        try {
            errands.accept(errand);
        } catch (RuntimeException e) {
            log.error("committed, but not done: workstation={} errand={}", workstation, errand, e);
        }
    }

    /** What was begun before the disk was full is finished with what was kept back for it. */
    private Step commit(RegisterCommand command, Staff people, Journal events) {
        while (true) {
            try {
                return commitOnce(command, people, events);
            } catch (LedgerException e) {
                if (e.code() != LedgerException.Code.DISK_FULL
                        || !contexts.disk().release()) {
                    throw e;
                }
                ledger.claimRoom(DiskRoom.RELEASED);
            }
        }
    }

    /** Decides and commits in one SQLite transaction; a command that changes nothing writes nothing. */
    private Step commitOnce(RegisterCommand command, Staff people, Journal events) {
        QuickKeyShelf pages = contexts.quickKeys();
        AtomicReference<Optional<QuickKeyHistory>> kept = new AtomicReference<>(Optional.empty());
        AtomicReference<Runnable> afterwards = new AtomicReference<>(() -> {});
        try {
            Step committed = ledger.transact(writer -> {
                RegisterContext context = context(people, events);
                Step decided = RegisterMachine.step(session, command, context);
                Step step = decided.joining()
                        .map(who -> join(who, decided, context, writer, afterwards::set))
                        .orElse(decided);
                if (begins(command, step) && !contexts.disk().isEnoughForSales()) {
                    return Step.to(session).saying(Notice.of(NoticeCode.DISK_ALMOST_FULL));
                }
                write(step, writer);
                hold(step.session());
                // A file of its own cannot be of one piece with the journal: a power cut just here keeps the change,
                // which nobody has been shown yet, without the event that says who made it.
                step.quickKeys().ifPresent(pages::keep);
                kept.set(step.quickKeys());
                return step;
            });
            afterwards.get().run();
            return committed;
        } catch (LedgerException e) {
            kept.get().ifPresent(pages::takeBack);
            hold(session);
            throw e;
        } catch (UncheckedIOException e) {
            log.error("quick keys not kept: workstation={}", workstation, e);
            return Step.to(session).saying(Notice.of(NoticeCode.QUICK_KEYS_NOT_KEPT));
        }
    }

    /** What lies in the basket is kept from the other checkouts, as long as something is done here. */
    private void hold(RegisterSession now) {
        contexts.coupons()
                .after(workstation, now.couponsHeld(), contexts.clock().instant());
        contexts.pointsDesk().after(workstation, now.pointsHeld());
    }

    /** Makes a member of whom a step asks for, and goes on with them; the sale goes on without where too many have joined. */
    private Step join(
            Step.Joining who, Step step, RegisterContext context, LedgerWriter writer, Consumer<Runnable> afterwards) {
        NewMembers members = contexts.newMembers().orElseThrow();
        Optional<Joined> made = members.join(who, () -> context.header(step.session()), writer);
        made.ifPresent(joined -> afterwards.accept(() -> members.committed(who, joined)));
        return made.map(joined -> RegisterMachine.joined(step, joined.member().id(), joined.returning(), context))
                .orElseGet(() -> step.saying(Notice.of(NoticeCode.TOO_MANY_JOINS)));
    }

    private void write(Step step, LedgerWriter writer) {
        for (JournalEvent event : step.events()) {
            long sequence = writer.append(event);
            receipts.remember(event);
            told.committed(event, sequence);
        }
        step.receipt().ifPresent(request -> writer.queueReceipt(workstation, request.transaction(), request.copy()));
        boolean committing = !step.events().isEmpty() || step.receipt().isPresent();
        if (committing || !step.session().sameToRemember(session)) {
            byte[] body = Json.write(step.session().toRemember());
            if (committing) {
                writer.saveSession(workstation, body);
            } else {
                writer.saveDraft(workstation, body);
            }
        }
    }

    /** On a disk that is almost full no shift and no transaction is begun; whatever is open can be finished. */
    private boolean begins(RegisterCommand command, Step step) {
        return command instanceof RegisterCommand.SignOn || (isBetween(session) && !isBetween(step.session()));
    }

    /** Whether nothing is open: between two customers. */
    private static boolean isBetween(RegisterSession session) {
        return session.basket().isEmpty() || session.stage() == RegisterSession.Stage.COMPLETED;
    }

    @Override
    public Subscription watch(Consumer<RegisterState> listener) {
        return states.watch(listener);
    }

    /** The road to the cloud has news. */
    public void syncChanged(SyncStatus now) {
        refresh(() -> sync = now);
    }

    /** A device has news. */
    public void devicesChanged(List<DeviceStatus> now) {
        refresh(() -> devices = List.copyOf(now));
    }

    /** Other promotions run from now on. */
    public void promotionsChanged() {
        refresh(() -> {
            Step step = RegisterMachine.refreshed(session, context());
            session = step.session();
            reply = step.reply().notice().isPresent() ? step.reply() : reply;
        });
    }

    /** The pages of quick keys are others from now on. */
    public void quickKeysChanged() {
        refresh(() -> {});
    }

    /** Other goods are sold, or at other prices. */
    public void goodsChanged() {
        refresh(() -> {});
    }

    /** Other coupons are members' from now on. */
    public void couponsChanged() {
        refresh(() -> {});
    }

    /** More is known of somebody's points. */
    public void pointsHeard() {
        refresh(() -> {});
    }

    /** Other reasons are offered from now on. */
    public void reasonsChanged() {
        refresh(() -> {});
    }

    /** The customer's screen says something else from now on. */
    public void screensChanged() {
        refresh(() -> {});
    }

    /** Another checkout has put something aside, or taken it up. */
    public void heldChanged() {
        refresh(() -> {});
    }

    /** Something that the cashier has to know and no command asked for. */
    public void tell(Notice notice) {
        refresh(() -> reply = Reply.of(notice));
    }

    private void refresh(Runnable change) {
        lock.lock();
        try {
            change.run();
            states.publish(render());
        } finally {
            lock.unlock();
        }
    }

    private RegisterContext context() {
        return context(contexts.staff(), contexts.journal());
    }

    private RegisterContext context(Staff people, Journal events) {
        return contexts.of(
                workstation, people, events, pricing, receipts, days, () -> ledger.nextReceiptNumber(workstation));
    }

    private RegisterState render() {
        revision++;
        try {
            RegisterState state = RegisterView.render(revision, session, reply, found, sync, devices, context());
            shown = true;
            return state;
        } catch (RuntimeException e) {
            RegisterState last = states.newest().orElseThrow(() -> e);
            if (shown) {
                log.error("what is committed cannot be shown: workstation={}", workstation, e);
            }
            shown = false;
            // Whoever is told of a failure would ring the sale up again, and it is in the journal.
            Notice notice = reply.notice()
                    .filter(said -> said.code().severity() == NoticeCode.Severity.ALARM)
                    .orElse(Notice.of(NoticeCode.NOT_SHOWN));
            return last.saying(revision, notice, sync, devices);
        }
    }

    @Override
    public void close() {
        states.close();
    }
}
