package app.suanpan.ledger.lookback;

import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.Sqlite.Sync;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.event.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What entries of the journal are found by, in a file beside the ledger. It covers the journal from a lowest to a highest
 * sequence without a gap: the newest first, then, in pieces, everything older. Belongs to one thread at a time.
 */
final class JournalIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalIndex.class);

    /** Grows when events are found by something new: an index of another edition is written anew. */
    private static final int EDITION = 1;
    /** Events taken in at a time: some ten milliseconds. */
    private static final int PIECE = 500;
    /** Events whose times are kept as one span. */
    private static final long BLOCK = 1024;
    /** Of a search that no index answers alone, how many events are looked at before what was found so far is handed out. */
    private static final long WINDOW = 200_000;

    private final Sqlite index;
    private final Sqlite journal;
    private long lowest;
    private long highest;

    /** What answers, newest first, and where to go on. */
    record Found(List<Long> sequences, Optional<Long> next) {}

    private JournalIndex(Sqlite index, Sqlite journal, long lowest, long highest) {
        this.index = index;
        this.journal = journal;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Opens the index of a journal; one that is another journal's, of another edition or damaged makes way for a new one. */
    static JournalIndex open(Path file, Sqlite journal) {
        try {
            return open(Sqlite.open(file), journal).orElseGet(() -> anew(file, journal));
        } catch (SqliteException e) {
            log.warn("the journal's index cannot be read and is written anew", e);
            return anew(file, journal);
        }
    }

    /** Puts an empty index in the place of whatever is there. */
    static JournalIndex anew(Path file, Sqlite journal) {
        try {
            for (String part : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's index cannot be replaced", e);
        }
        Sqlite sqlite = Sqlite.open(file);
        long head = journal.number("SELECT coalesce(max(sequence), 0) FROM journal");
        sqlite.inTransaction(() -> {
            sqlite.runScript(JournalIndex.class, "journal-index-1.sql");
            sqlite.update("INSERT INTO covered VALUES (1, ?, ?, ?)", head + 1, head, hashAt(journal, head));
            sqlite.execute("PRAGMA user_version = " + EDITION);
        });
        return new JournalIndex(sqlite, journal, head + 1, head);
    }

    private static Optional<JournalIndex> open(Sqlite sqlite, Sqlite journal) {
        try {
            if (sqlite.number("PRAGMA user_version") == EDITION) {
                Optional<JournalIndex> found = sqlite.queryOne(
                                "SELECT lowest, highest FROM covered",
                                row -> new JournalIndex(sqlite, journal, row.getLong(1), row.getLong(2)))
                        .filter(JournalIndex::isOfThisJournal);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
        sqlite.close();
        return Optional.empty();
    }

    /** An image put back from a backup has fewer events, or others under the same numbers. */
    private boolean isOfThisJournal() {
        return index.number("SELECT count(*) FROM covered WHERE hash = ?", (Object) hashAt(journal, highest)) == 1;
    }

    private static byte[] hashAt(Sqlite journal, long sequence) {
        return journal.queryOne("SELECT hash FROM journal WHERE sequence = ?", row -> row.getBytes(1), sequence)
                .orElse(new byte[0]);
    }

    /** How many of the oldest events are not in here yet. */
    long unread() {
        return lowest - 1;
    }

    /** Takes in what was committed since the last time. */
    void takeInNew(long head) {
        while (highest < head) {
            long through = Math.min(head, highest + PIECE);
            takeIn(highest + 1, through, lowest, through);
            highest = through;
        }
    }

    /** Takes in a piece of what is older than everything in here. Returns whether there is more. */
    boolean takeInOlder() {
        if (lowest > 1) {
            long from = Math.max(1, lowest - PIECE);
            takeIn(from, lowest - 1, from, highest);
            lowest = from;
        }
        return lowest > 1;
    }

    private void takeIn(long from, long through, long newLowest, long newHighest) {
        index.inTransaction(Sync.LATER, () -> {
            journal.forEach(
                    "SELECT sequence, body FROM journal WHERE sequence BETWEEN ? AND ?",
                    row -> {
                        long sequence = row.getLong(1);
                        EventCodec.decode(row.getBytes(2)).ifPresent(event -> put(sequence, event));
                    },
                    from,
                    through);
            return index.update(
                    "UPDATE covered SET lowest = ?, highest = ?, hash = ?",
                    newLowest,
                    newHighest,
                    hashAt(journal, newHighest));
        });
    }

    private void put(long sequence, JournalEvent event) {
        EventDigest digest = EventDigest.of(event);
        long at = event.header().at().toEpochMilli();
        index.update(
                "INSERT INTO entry (sequence, at, has_receipt, amount, operator, member, receipt) VALUES (?,?,?,?,?,?,?)",
                sequence,
                at,
                digest.hasReceipt() ? 1 : 0,
                digest.amount().orElse(null),
                event.header().operator(),
                digest.member().orElse(null),
                digest.receipt().orElse(null));
        index.update("""
                INSERT INTO span (block, earliest, latest) VALUES (?1, ?2, ?2)
                ON CONFLICT (block) DO UPDATE SET earliest = min(earliest, ?2), latest = max(latest, ?2)""", sequence / BLOCK, at);
        for (String code : digest.items()) {
            index.update("INSERT OR IGNORE INTO entry_item (item, sequence) VALUES (?, ?)", item(code), sequence);
        }
    }

    private long item(String code) {
        return known(code).orElseGet(() -> {
            index.update("INSERT INTO item (code) VALUES (?)", code);
            return known(code).orElseThrow();
        });
    }

    private OptionalLong known(String code) {
        return index.queryOne("SELECT id FROM item WHERE code = ?", row -> row.getLong(1), code)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The newest entries before {@code before} that answer. */
    Found find(JournalSearch search, long before, int size) {
        long above = above(search);
        long end = Math.min(before, below(search));
        boolean windowed = JournalQuery.of(search).looksAtMoreThanItFinds();
        List<Long> found = new ArrayList<>();
        while (found.isEmpty() && end > above) {
            long start = windowed ? Math.max(above, end - WINDOW) : above;
            found.addAll(JournalQuery.of(search).newest(index, start, end, size + 1));
            end = start;
        }
        if (found.size() > size) {
            found.removeLast();
            return new Found(found, Optional.of(found.getLast()));
        }
        return new Found(found, end > above ? Optional.of(end) : Optional.empty());
    }

    /** The sequence from which on a time that is looked for can lie. */
    private long above(JournalSearch search) {
        return Math.max(
                lowest,
                search.from()
                        .map(from -> block("SELECT min(block) FROM span WHERE latest >= ?", from.toEpochMilli())
                                .orElse(highest + 1))
                        .orElse(1L));
    }

    /** The sequence before which it lies. */
    private long below(JournalSearch search) {
        return Math.min(
                highest + 1,
                search.until()
                        .map(until -> block("SELECT max(block) + 1 FROM span WHERE earliest < ?", until.toEpochMilli())
                                .orElse(0L))
                        .orElse(Journal.NEWEST));
    }

    private Optional<Long> block(String sql, long millis) {
        return index.queryOne(sql, row -> row.getObject(1) == null ? null : row.getLong(1) * BLOCK, millis);
    }

    @Override
    public void close() {
        index.close();
    }
}
