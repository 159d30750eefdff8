package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.Sqlite.Sync;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What may be written in one SQLite transaction. Valid only inside {@link Ledger#transact}. */
public final class LedgerWriter {
    private final Sqlite sqlite;
    private final List<Derivation> derivations;
    private final Clock clock;
    private JournalHead head;
    private boolean touchedHeld;
    private boolean usedPromotions;
    private Optional<Sync> begun = Optional.empty();

    LedgerWriter(Sqlite sqlite, JournalHead head, List<Derivation> derivations, Clock clock) {
        this.sqlite = sqlite;
        this.head = head;
        this.derivations = derivations;
        this.clock = clock;
    }

    /** Appends an event at the next sequence, extends the chain, and writes what follows from it. */
    public long append(JournalEvent event) {
        begin();
        long sequence = head.sequence() + 1;
        Bytes body = Bytes.of(EventCodec.encode(event));
        ChainHash hash = JournalChain.extend(head.headHash(), body);
        sqlite.update(
                "INSERT INTO journal (sequence, event_id, type, committed_at, body, hash) VALUES (?,?,?,?,?,?)",
                sequence,
                event.header().id(),
                event.getClass().getSimpleName(),
                clock.millis(),
                body.toArray(),
                hash.toArray());
        for (Derivation derivation : derivations) {
            if (!derivation.isLate()) {
                derivation.apply(sequence, event, sqlite);
            }
        }
        touchedHeld |= event instanceof TransactionHeld || event instanceof TransactionRecalled;
        usedPromotions |= usesPromotions(event);
        head = new JournalHead(head.epoch(), head.base(), head.baseHash(), sequence, hash);
        return sequence;
    }

    /** Remembers the workstation's session, together with the events that it follows from. */
    public void saveSession(String workstation, byte[] body) {
        begin();
        writeSession(workstation, body);
    }

    /**
     * Remembers the workstation's session where no event is, such as a basket that has grown: there at once for a process that is
     * started anew, and on the disk {@linkplain Ledger#BASKET_SYNCED_WITHIN a moment later}, so that no scan waits for the disk.
     */
    public void saveDraft(String workstation, byte[] body) {
        begin(Sync.LATER);
        writeSession(workstation, body);
    }

    private void writeSession(String workstation, byte[] body) {
        sqlite.update("""
                INSERT INTO session (workstation, body) VALUES (?, ?)
                ON CONFLICT (workstation) DO UPDATE SET body = excluded.body""", workstation, body);
    }

    /** Queues a receipt for the workstation's printer. */
    public void queueReceipt(String workstation, UUID transaction, boolean copy) {
        begin();
        sqlite.update(
                "INSERT INTO print_job (workstation, transaction_id, copy, state) VALUES (?, ?, ?, 'QUEUED')",
                workstation,
                transaction,
                copy ? 1 : 0);
    }

    /** The connection, inside the SQLite transaction, for rows that other rooms own. */
    public Sqlite rows() {
        begin();
        return sqlite;
    }

    JournalHead beginEpoch(long base, Epoch next) {
        if (base < 0 || base > head.sequence()) {
            throw new IllegalArgumentException(
                    "An epoch can begin after 0 to " + head.sequence() + ", not after " + base);
        }
        begin();
        ChainHash baseHash = JournalTable.hashAt(sqlite, base).orElseThrow();
        sqlite.update("""
                INSERT INTO epoch (ordinal, id, base, base_hash, started_at)
                SELECT max(ordinal) + 1, ?, ?, ?, ? FROM epoch""", next.hex(), base, baseHash.toArray(), clock.instant().toString());
        head = new JournalHead(next, base, baseHash, head.sequence(), head.headHash());
        return head;
    }

    /** Whether something was put aside or taken up. */
    boolean hasTouchedHeld() {
        return touchedHeld;
    }

    /** Whether it now counts differently how far promotions are used up. */
    boolean hasUsedPromotions() {
        return usedPromotions;
    }

    private static boolean usesPromotions(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> sale.sale().promotions() != null;
            case ReturnCompleted refund -> refund.refund().promotions() != null;
            case SalePostVoided undone -> undone.reversal().promotions() != null;
            default -> false;
        };
    }

    JournalHead head() {
        return head;
    }

    /** Commits what was written, and the watermark with it. Returns how it was synced, or nothing if there was nothing to commit. */
    Optional<Sync> commit(OptionalLong watermark) {
        Optional<Sync> committed = begun;
        if (committed.isPresent()) {
            watermark.ifPresent(through -> saveWatermark(sqlite, through));
            sqlite.commit();
            begun = Optional.empty();
        }
        return committed;
    }

    static void saveWatermark(Sqlite sqlite, long through) {
        sqlite.update("UPDATE watermark SET acknowledged = ? WHERE one = 1", through);
    }

    void rollback() {
        if (begun.isPresent()) {
            begun = Optional.empty();
            sqlite.rollback();
        }
    }

    private void begin() {
        begin(Sync.WITH_COMMIT);
    }

    private void begin(Sync sync) {
        if (begun.isEmpty()) {
            sqlite.begin(sync);
            begun = Optional.of(sync);
        } else if (begun.get() == Sync.LATER && sync == Sync.WITH_COMMIT) {
            throw new IllegalStateException("an event after a draft would not be synced: write the event first");
        }
    }
}
