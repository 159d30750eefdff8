package app.suanpan.ledger.member;

import app.suanpan.domain.member.MemberKeys;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.letter.LetterSeal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret halves of the keys that a box has offered for letters, wrapped by the store's key. Each opens one letter and is destroyed in the
 * SQLite transaction that writes what came of it: that it is gone is what keeps a letter from being registered twice.
 */
public final class LetterKeys {
    private static final Logger log = LoggerFactory.getLogger(LetterKeys.class);

    private static final Duration ALLOWED = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final MemberKeys keys;

    /** @param keys the store's */
    public LetterKeys(Ledger ledger, MemberKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /**
     * What there is.
     *
     * @param count how many keys
     * @param youngest when the last of them were made
     * @param ofThisLife whether they were made under the journal's present epoch; a ledger that was put back to a backup lacks those made since
     */
    public record Stock(long count, Optional<Instant> youngest, boolean ofThisLife) {}

    /**
     * A key that was made and lies nowhere yet.
     *
     * @param wrapped its secret half, as it is kept
     */
    public record Fresh(String open, byte[] wrapped) {}

    /** How many keys there are; what was made by a clock that was ahead says nothing of how young they are. */
    public Stock stock(Instant now) {
        String epoch = ledger.head().epoch().hex();
        return ledger.read(db -> db.queryOne(
                        "SELECT count(*), max(CASE WHEN offered_at <= ? THEN offered_at END), sum(epoch <> ?) FROM letter_key",
                        row -> new Stock(
                                row.getLong(1),
                                Optional.ofNullable(row.getString(2)).map(Instant::parse),
                                row.getLong(3) == 0),
                        future(now),
                        epoch))
                .orElseThrow();
    }

    /** Makes as many keys; that takes a while, and nobody has to wait for it. */
    public List<Fresh> make(long many, SecureRandom random) {
        return LongStream.range(0, many)
                .mapToObj(_ -> LetterSeal.newPair(random))
                .map(pair -> new Fresh(pair.open(), keys.wrapLetterKey(pair.open(), pair.secret(), random)))
                .toList();
    }

    /** Keeps more keys; returns the public halves of all that there are then. */
    public List<String> keep(LedgerWriter writer, List<Fresh> more, Instant now) {
        String epoch = ledger.head().epoch().hex();
        more.forEach(key -> writer.rows()
                .update(
                        "INSERT INTO letter_key (open, wrapped, offered_at, epoch) VALUES (?, ?, ?, ?)",
                        key.open(),
                        key.wrapped(),
                        now.toString(),
                        epoch));
        // What was offered under an earlier epoch is offered again with the rest.
        writer.rows().update("UPDATE letter_key SET epoch = ? WHERE epoch <> ?", epoch, epoch);
        return writer.rows().query("SELECT open FROM letter_key ORDER BY open", row -> row.getString(1));
    }

    /** Whether there are keys that a clock has made which was ahead. */
    public boolean hasOfTheFuture(Instant now) {
        return ledger.read(db -> db.number("SELECT count(*) FROM letter_key WHERE offered_at > ?", future(now))) > 0;
    }

    /** What a clock has made that was ahead is as old from now on as if it were made now: otherwise it would be kept for ever. */
    public void dateBack(LedgerWriter writer, Instant now) {
        writer.rows().update("UPDATE letter_key SET offered_at = ? WHERE offered_at > ?", now.toString(), future(now));
    }

    /** A clock is set by some seconds every now and then. */
    private static String future(Instant now) {
        return now.plus(ALLOWED).toString();
    }

    /** Whether a key is here still. */
    public boolean has(String open) {
        return ledger.read(db -> db.number("SELECT count(*) FROM letter_key WHERE open = ?", open)) > 0;
    }

    /** The pair of a public half, if its secret is here still and can be read. */
    public Optional<LetterSeal.Pair> pair(String open) {
        byte @Nullable [] wrapped = ledger.read(db ->
                        db.queryOne("SELECT wrapped FROM letter_key WHERE open = ?", row -> row.getBytes(1), open))
                .orElse(null);
        if (wrapped == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LetterSeal.Pair(open, keys.openLetterKey(open, wrapped)));
        } catch (IllegalArgumentException e) {
            log.warn("a key for letters cannot be read with this store's key: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The keys that were made before a time. */
    public List<String> madeBefore(Instant time) {
        return ledger.read(db -> db.query(
                "SELECT open FROM letter_key WHERE offered_at < ? ORDER BY open",
                row -> row.getString(1),
                time.toString()));
    }

    /**
     * Destroys keys, in one SQLite transaction with whatever else the writer commits. What the table has ever shifted may stand in its pages
     * still, so the keys that stay move to another one, and the pages of the old one are overwritten.
     *
     * @return how many of them there were
     */
    public int destroy(LedgerWriter writer, Collection<String> gone) {
        Sqlite rows = writer.rows();
        rows.overwriteWhatIsDeleted(true);
        try {
            int destroyed = 0;
            for (String open : gone) {
                destroyed += rows.update("DELETE FROM letter_key WHERE open = ?", open);
            }
            if (destroyed > 0) {
                rows.execute("""
                        CREATE TABLE letter_key_kept (
                            open TEXT PRIMARY KEY, wrapped BLOB NOT NULL, offered_at TEXT NOT NULL, epoch TEXT NOT NULL
                        ) WITHOUT ROWID;
                        INSERT INTO letter_key_kept SELECT open, wrapped, offered_at, epoch FROM letter_key ORDER BY open;
                        DROP TABLE letter_key;
                        ALTER TABLE letter_key_kept RENAME TO letter_key""");
            }
            return destroyed;
        } finally {
            rows.overwriteWhatIsDeleted(false);
        }
    }
}
