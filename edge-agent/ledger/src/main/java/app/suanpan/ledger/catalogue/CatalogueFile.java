package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One connection to {@code catalogue.db}, where the items stand. Opening and reading it waits for nobody, also while another
 * process brings in a new item file. It is read in the middle of the ledger's SQLite
 * transactions, so its trouble has a name of its own: whoever took it for the ledger's would bring an old ledger back and lose
 * the sales since.
 */
public final class CatalogueFile implements AutoCloseable {
    /** Four times what SQLite keeps a WAL at by itself. */
    private static final long LONG_WAL_BYTES = 16 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private final Sqlite sqlite;

    private CatalogueFile(Path file, Sqlite sqlite) {
        this.file = file;
        this.sqlite = sqlite;
    }

    /**
     * Opens the file in a data folder, creating it the first time and bringing one of an earlier edition up to date.
     *
     * @throws LedgerException if the file is not what we wrote, with a sentence for people
     */
    public static CatalogueFile open(Path folder) {
        Path file = folder.resolve("catalogue.db");
        try {
            Sqlite sqlite = Sqlite.openBesideWriters(file);
            try {
                CatalogueSchema.bringUp(sqlite, file);
                return new CatalogueFile(file, sqlite);
            } catch (RuntimeException e) {
                sqlite.close();
                throw e;
            }
        } catch (SqliteException e) {
            throw trouble(file, e);
        }
    }

    /**
     * Reads or writes, one at a time.
     *
     * @throws LedgerException if the file could not be read or written
     */
    public <T> T use(Function<Sqlite, T> work) {
        lock.lock();
        try {
            return work.apply(sqlite);
        } catch (SqliteException e) {
            throw trouble(file, e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads all of one moment, whatever another connection writes meanwhile; see {@link #use}. */
    public <T> T read(Function<Sqlite, T> work) {
        return use(db -> {
            db.update("BEGIN");
            try {
                return work.apply(db);
            } finally {
                db.rollback();
            }
        });
    }

    /** Reads or writes in one SQLite transaction, all of it or nothing; see {@link #use}. */
    public <T> T transact(Function<Sqlite, T> work) {
        return use(db -> db.inTransaction(() -> work.apply(db)));
    }

    /**
     * Writes what may be much in one SQLite transaction, see {@link #transact}, and then makes the WAL short again and gives the memory
     * back, if it was: the WAL held all of it. After a few prices that would be two more waits for the disk, for nothing.
     */
    <T> T fill(Function<Sqlite, T> work) {
        return use(db -> {
            db.execute("PRAGMA cache_size = -131072");
            T result = transact(work);
            if (path("-wal").toFile().length() > LONG_WAL_BYTES) {
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                db.execute("PRAGMA shrink_memory");
            }
            return result;
        });
    }

    private Path path(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static LedgerException trouble(Path file, SqliteException cause) {
        String sentence = cause.isDamage()
                ? " is damaged. The ledger is not. Put the file aside and import the items again."
                : " cannot be read or written. The ledger is as it was.";
        return new LedgerException(Code.CATALOGUE, "The item file " + file + sentence, cause);
    }

    Path path() {
        return file;
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
