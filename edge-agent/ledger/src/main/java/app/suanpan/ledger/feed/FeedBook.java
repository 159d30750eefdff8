package app.suanpan.ledger.feed;

import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps what head office says in {@code feeds.db}, layer by layer, and says what it comes to. */
public final class FeedBook implements AutoCloseable {
    private static final String NAME = "feeds.db";
    private static final int VERSION = 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Sqlite sqlite;

    private FeedBook(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * Opens the file in a data folder, creating an empty one.
     *
     * @throws LedgerException if it is not what we wrote
     */
    public static FeedBook open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Sqlite sqlite = Sqlite.open(file);
            try {
                long version = sqlite.number("PRAGMA user_version");
                if (version > VERSION) {
                    throw new LedgerException(
                            Code.NEWER,
                            "The file " + file + " was written by a newer edition of this program. It was left as it"
                                    + " is; install that edition again.");
                }
                if (version < VERSION) {
                    fill(sqlite);
                }
                return new FeedBook(sqlite);
            } catch (RuntimeException e) {
                sqlite.close();
                throw e;
            }
        } catch (SqliteException e) {
            throw trouble(e);
        }
    }

    private static void fill(Sqlite sqlite) {
        sqlite.inTransaction(() -> {
            sqlite.runScript(FeedBook.class, "feeds-1.sql");
            sqlite.execute("PRAGMA user_version = " + VERSION);
        });
    }

    /** How far a layer of a feed is followed; empty if nothing of it was ever here. */
    public Optional<FeedVersion> applied(FeedName feed, FeedScope.Layer layer) {
        return use(db -> db.queryOne(
                "SELECT scope, version, hash FROM applied WHERE feed = ? AND layer = ?",
                row -> new FeedVersion(feed, FeedScope.parse(row.getString(1)), row.getLong(2), row.getString(3)),
                feed.word(),
                layer.height()));
    }

    /**
     * Takes a release in, whole, or not at all.
     *
     * @param use is given all that is said of the feed then, by key, and puts it to use before it counts; called again with the same
     *     after a power cut in between. What it throws leaves everything as it was
     * @return false if the release does not follow what is here; then nothing was done
     * @throws LedgerException if the file cannot be written
     */
    public boolean take(FeedRelease release, FeedReader entries, Consumer<SortedMap<String, String>> use) {
        return use(db -> db.inTransaction(() -> {
            boolean follows = write(db, release, entries);
            if (follows) {
                use.accept(all(db, release.becomes().feed()));
            }
            return follows;
        }));
    }

    /**
     * Forgets all that a layer says, whole, or not at all.
     *
     * @param use is given all that the other layers say, as in {@link #take}
     * @throws LedgerException if the file cannot be written
     */
    public void leave(FeedName feed, FeedScope.Layer layer, Consumer<SortedMap<String, String>> use) {
        use(db -> db.inTransaction(() -> {
            db.update("DELETE FROM entry WHERE feed = ? AND layer = ?", feed.word(), layer.height());
            int known = db.update("DELETE FROM applied WHERE feed = ? AND layer = ?", feed.word(), layer.height());
            use.accept(all(db, feed));
            return known;
        }));
    }

    private static boolean write(Sqlite db, FeedRelease release, FeedReader entries) {
        FeedVersion becomes = release.becomes();
        String feed = becomes.feed().word();
        int layer = becomes.scope().layer().height();
        if (release.from() > 0
                && db.number(
                                "SELECT count(*) FROM applied WHERE feed = ? AND layer = ? AND scope = ? AND version = ?",
                                feed,
                                layer,
                                becomes.scope().text(),
                                release.from())
                        == 0) {
            return false;
        }
        if (release.from() == 0) {
            db.update("DELETE FROM entry WHERE feed = ? AND layer = ?", feed, layer);
        }
        for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
            if (entry.value() == null) {
                db.update("DELETE FROM entry WHERE feed = ? AND key = ? AND layer = ?", feed, entry.key(), layer);
            } else {
                db.update(
                        "INSERT OR REPLACE INTO entry (feed, key, layer, value) VALUES (?, ?, ?, ?)",
                        feed,
                        entry.key(),
                        layer,
                        entry.value());
            }
        }
        db.update(
                "INSERT OR REPLACE INTO applied (feed, layer, scope, version, hash) VALUES (?, ?, ?, ?, ?)",
                feed,
                layer,
                becomes.scope().text(),
                becomes.version(),
                becomes.hash());
        return true;
    }

    /** All that is said of a feed, by key, of several layers the highest. */
    public SortedMap<String, String> said(FeedName feed) {
        return use(db -> all(db, feed));
    }

    private static SortedMap<String, String> all(Sqlite db, FeedName feed) {
        SortedMap<String, String> all = new TreeMap<>();
        db.forEach(
                "SELECT key, value FROM entry WHERE feed = ? ORDER BY layer",
                row -> all.put(row.getString(1), row.getString(2)),
                feed.word());
        return all;
    }

    private <T> T use(Function<Sqlite, T> work) {
        lock.lock();
        try {
            return work.apply(sqlite);
        } catch (SqliteException e) {
            throw trouble(e);
        } finally {
            lock.unlock();
        }
    }

    private static LedgerException trouble(SqliteException cause) {
        return new LedgerException(
                Code.CATALOGUE, "The file " + NAME + " cannot be read or written. The ledger is as it was.", cause);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            sqlite.close();
        } finally {
            lock.unlock();
        }
    }
}
