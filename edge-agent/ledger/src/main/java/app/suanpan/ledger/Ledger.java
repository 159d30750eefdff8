package app.suanpan.ledger;

import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.StaffEntry;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.LateSync;
import app.suanpan.ledger.sqlite.QuietCheckpoint;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.Sqlite.Sync;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.ledger.sqlite.WalRoom;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalHead;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one box: an append-only journal with a sequence that never has a gap and a SHA-256 chain over its stored
 * bytes, and all that is derived from it.
 *
 * <p>One writer at a time. The event, what is derived from it, the print job and the workstation's session go into one SQLite
 * transaction, synced to the disk before {@link #transact} returns: <em>commits them together, or none of them</em>.
 */
public final class Ledger implements AnswersByQuery, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    /** How long after the beep a power cut may still take the last change of a basket. A sale is never taken. */
    static final Duration BASKET_SYNCED_WITHIN = Duration.ofMillis(100);

    /** Between two customers, not between two beeps. */
    private static final Duration QUIET_FOR = Duration.ofSeconds(2);

    /** As long as a sale may wait for readers to let go of the WAL; where it takes longer it is tried again when nobody sells. */
    private static final Duration READERS_WAITED_FOR = Duration.ofMillis(200);

    /** The rows that every ledger has. */
    static final List<Derivation> OWN_DERIVATIONS = List.of(
            new SalesDerivation(),
            new MovementDerivation(),
            new PriceDerivation(),
            new HeldDerivation(),
            new SuspensionDerivation(),
            new PromotionDerivation(),
            new CouponDerivation(),
            new SerialDerivation(),
            new TillDerivation(),
            new ReturnDerivation(),
            new AccessDerivation(),
            new SigningKeyDerivation(),
            new StaffDerivation(),
            new ValueDerivation(),
            new VoucherDerivation(),
            new PointsDerivation(),
            new CardDerivation());

    private final ReentrantLock lock = new ReentrantLock();
    private final LedgerFile file;
    private final Sqlite sqlite;
    private final List<Derivation> derivations;
    private final Clock clock;
    private final JournalOutbox outbox;
    private final LateSync lateSync;
    private final QuietCheckpoint quietCheckpoint;
    private final LateRows lateRows;
    private JournalHead head;
    private OptionalLong unsavedWatermark = OptionalLong.empty();
    private @Nullable List<HeldSale> held;
    private @Nullable Map<String, Long> promotionSpending;
    private boolean hasTraces;

    private Ledger(LedgerFile file, Sqlite sqlite, List<Derivation> derivations, Clock clock) {
        this.file = file;
        this.sqlite = sqlite;
        this.derivations = derivations;
        this.clock = clock;
        this.head = JournalTable.head(sqlite);
        this.held = HeldBook.all(sqlite);
        this.promotionSpending = PromotionBook.spending(sqlite);
        this.lateRows = new LateRows(sqlite, derivations);
        this.lateSync = LateSync.ofWal(file.path(), BASKET_SYNCED_WITHIN);
        this.quietCheckpoint = QuietCheckpoint.beside(sqlite, file.path(), QUIET_FOR, this::writeLateRowsIfIdle);
        this.outbox = new JournalOutbox(this, Sqlite.openReadOnly(file.path()), head);
    }

    /**
     * Opens the ledger in a data folder, creating it the first time.
     *
     * @param folder the data folder; its lock is the caller's to take
     * @param more derivations of other rooms, such as the members', whose rows belong into the same SQLite transaction
     * @param nextEpoch the name of the journal's new life, used when the ledger is created, or is not the one that stood
     *     here last: an image put back from a backup goes on under a new name before its next sale
     * @param clock for the time of commit, which is for people to read
     * @throws LedgerException if it cannot be opened, or there is a ledger and it cannot be trusted; the file is left as it is
     */
    public static Ledger open(Path folder, List<Derivation> more, Epoch nextEpoch, Clock clock) {
        List<Derivation> all =
                Stream.concat(OWN_DERIVATIONS.stream(), more.stream()).toList();
        LedgerFile file = new LedgerFile(folder);
        Sqlite sqlite = file.open(all, nextEpoch, clock.instant());
        Ledger ledger;
        try {
            ledger = new Ledger(file, sqlite, all, clock);
        } catch (SqliteException e) {
            // First the copy: closing moves the WAL into the file.
            RuntimeException told = e.isDamage() ? file.damaged(clock.instant(), e) : e;
            sqlite.close();
            throw told;
        }
        try {
            ledger.beginNewLifeIfPutBack(nextEpoch);
            return ledger;
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** The collector would find out too, but only when it is reached: until then two histories would share one name. */
    private void beginNewLifeIfPutBack(Epoch next) {
        if (file.witness().recognises(head, sequence -> hashAt(sequence).orElseThrow())) {
            file.witness().remember(head);
        } else {
            log.warn(
                    "this ledger, which ends at event {}, is not the one that stood here last: an older image or another"
                            + " box's. It goes on under the new epoch {}",
                    head.sequence(),
                    next);
            beginEpoch(head.sequence(), next);
        }
    }

    /**
     * Runs work that may write, and commits what it wrote, all or nothing, before returning. Work that writes nothing costs
     * no SQLite transaction.
     *
     * @throws LedgerException if the commit failed; then nothing of it is on the disk
     */
    public <T> T transact(Function<LedgerWriter, T> work) {
        boolean moved;
        T result;
        lock.lock();
        try {
            JournalHead before = head;
            LedgerWriter writer = new LedgerWriter(sqlite, before, derivations, clock);
            result = run(work, writer);
            head = writer.head();
            forget(writer);
            moved = !head.equals(before);
            outbox.advanceTo(head);
            if (moved) {
                file.witness().remember(head);
                if (lateRows.waiting(head.sequence()) > LateRows.MOST_WAITING) {
                    writeLateRowsOrWarn();
                }
            }
        } finally {
            lock.unlock();
        }
        if (moved) {
            outbox.tellAppended();
        }
        return result;
    }

    /** Read again by whoever asks next: what is committed has not failed because something cannot be read afterwards. */
    private void forget(LedgerWriter writer) {
        held = writer.hasTouchedHeld() ? null : held;
        promotionSpending = writer.hasUsedPromotions() ? null : promotionSpending;
    }

    private <T> T run(Function<LedgerWriter, T> work, LedgerWriter writer) {
        try {
            T result = work.apply(writer);
            writer.commit(unsavedWatermark).ifPresent(this::committed);
            return result;
        } catch (SqliteException e) {
            rollback(writer, e);
            throw notWritten(e);
        } catch (RuntimeException | Error e) {
            rollback(writer, e);
            throw e;
        }
    }

    private void committed(Sync sync) {
        unsavedWatermark = OptionalLong.empty();
        switch (sync) {
            case WITH_COMMIT -> lateSync.synced();
            case LATER -> lateSync.committed();
        }
        quietCheckpoint.committed();
    }

    /** What could not even be undone is told with the reason why it had to be, not instead of it. */
    private void rollback(LedgerWriter writer, Throwable why) {
        forget(writer);
        try {
            writer.rollback();
        } catch (SqliteException e) {
            why.addSuppressed(e);
        }
    }

    private LedgerException notWritten(SqliteException cause) {
        if (cause.isDamage()) {
            return file.damaged(clock.instant(), cause);
        }
        return cause.isDiskFull() || file.hasNoRoom()
                ? new LedgerException(
                        Code.DISK_FULL, "The disk is full. Nothing was saved; make room and try again.", cause)
                : new LedgerException(Code.NOT_WRITTEN, "The ledger could not be written. Nothing was saved.", cause);
    }

    /** In a quiet moment. Whoever has the lock now has a later quiet moment. */
    private void writeLateRowsIfIdle() {
        if (lock.tryLock()) {
            try {
                writeLateRowsOrWarn();
                if (hasTraces) {
                    clearTraces();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Moves the WAL into the file and empties it, so that what was deleted and overwritten does not stand there still. Where somebody reads
     * for too long it is done in a quiet moment.
     */
    public void clearTraces() {
        lock.lock();
        try {
            hasTraces = !sqlite.emptyWal(READERS_WAITED_FOR);
            if (!hasTraces) {
                WalRoom.make(sqlite, file.path());
            }
        } catch (SqliteException e) {
            hasTraces = true;
            log.warn("what was deleted still stands in the WAL; it is emptied in a quiet moment", e);
        } finally {
            lock.unlock();
        }
    }

    /** What is committed did not fail because its late rows do; they are tried again. */
    private void writeLateRowsOrWarn() {
        try {
            if (lateRows.write(head.sequence())) {
                lateSync.committed();
            }
        } catch (SqliteException e) {
            log.warn("rows that follow from events up to {} are not written yet", head.sequence(), e);
        }
    }

    /** Reads with the writer's own connection, so that what was just committed is seen. */
    @Override
    public <T> T read(Function<Sqlite, T> query) {
        lock.lock();
        try {
            return query.apply(sqlite);
        } finally {
            lock.unlock();
        }
    }

    /**
     * On a full disk: takes room that was just given back, for what is written next, before somebody else has it.
     *
     * @param bytes how much
     */
    public void claimRoom(int bytes) {
        lock.lock();
        try {
            WalRoom.claim(sqlite, file.path(), bytes);
        } catch (SqliteException e) {
            log.warn("no room could be taken beforehand; what is written next takes what it finds", e);
        } finally {
            lock.unlock();
        }
    }

    /** The journal as the road to the cloud sees it. */
    public JournalOutbox outbox() {
        return outbox;
    }

    /** The workstation's session as it was last committed. */
    public Optional<byte[]> session(String workstation) {
        return read(db ->
                db.queryOne("SELECT body FROM session WHERE workstation = ?", row -> row.getBytes(1), workstation));
    }

    /** The number that the workstation's next receipt will have. */
    public long nextReceiptNumber(String workstation) {
        return read(db -> db.queryOne(
                                "SELECT last FROM receipt_counter WHERE workstation = ?",
                                row -> row.getLong(1),
                                workstation)
                        .orElse(0L))
                + 1;
    }

    /** Kept at hand: each picture of each screen asks for it, and it changes a few times an hour. */
    @Override
    public List<HeldSale> held() {
        lock.lock();
        try {
            List<HeldSale> known = held == null ? HeldBook.all(sqlite) : held;
            held = known;
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Kept at hand: every scan asks for it where a promotion has a budget. */
    @Override
    public Map<String, Long> promotionSpending() {
        lock.lock();
        try {
            Map<String, Long> known = promotionSpending == null ? PromotionBook.spending(sqlite) : promotionSpending;
            promotionSpending = known;
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Names of the keys that the store has announced to sign with, in that order; the last one is in force. */
    public List<String> signingKeys() {
        return read(SigningKeyDerivation::announced);
    }

    /** The store's people by id, as the journal says. */
    public Map<String, StaffEntry> staff() {
        return read(StaffDerivation::people);
    }

    /** What each role of the store grants, by its id, as the journal says. */
    public Map<String, List<RoleChanged.Grant>> roles() {
        return read(StaffDerivation::roles);
    }

    /** Where the journal stands. */
    public JournalHead head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** When it was made, by the clock of the box then. */
    public Instant begun() {
        return read(db -> db.queryOne("SELECT started_at FROM epoch ORDER BY ordinal LIMIT 1", row -> row.getString(1)))
                .map(Instant::parse)
                .orElseThrow();
    }

    /** Where the file is. */
    public Path path() {
        return file.path();
    }

    @Override
    public void close() {
        lock.lock();
        try (LedgerWitness _ = file.witness();
                Sqlite _ = sqlite;
                JournalOutbox _ = outbox;
                LateSync _ = lateSync;
                QuietCheckpoint _ = quietCheckpoint) {
            unsavedWatermark.ifPresent(through -> LedgerWriter.saveWatermark(sqlite, through));
        } catch (SqliteException e) {
            log.warn("not closed cleanly; at worst what was acknowledged last is sent again", e);
        } finally {
            lock.unlock();
        }
    }

    /** For the outbox: starts a new epoch in a SQLite transaction of its own. */
    JournalHead beginEpoch(long base, Epoch next) {
        return transact(writer -> writer.beginEpoch(base, next));
    }

    /**
     * For the outbox: remembers the watermark with the next SQLite transaction, or when the ledger is closed. Losing it only
     * means that something is sent twice, so it is not worth a sync of its own in front of a sale.
     */
    void saveWatermark(long through) {
        lock.lock();
        try {
            unsavedWatermark = OptionalLong.of(through);
        } finally {
            lock.unlock();
        }
    }

    /** The chain's hash after one event; empty beyond the head. */
    Optional<ChainHash> hashAt(long sequence) {
        return read(db -> JournalTable.hashAt(db, sequence));
    }
}
