package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.search.NameIndex;
import app.suanpan.ledger.search.NamePair;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of {@code catalogue.db} and their version, which stands in the file's header ({@code user_version}). Version 0 is
 * an empty file, or one of the first edition, which wrote no version; 2 brought the index of names, 3 what has to
 * be asked when an item is sold, 4 prices with their moments and what head office sends.
 */
final class CatalogueSchema {
    private static final Logger log = LoggerFactory.getLogger(CatalogueSchema.class);
    private static final int VERSION = 4;

    private CatalogueSchema() {}

    /**
     * Brings a file up to date, all of it or nothing.
     *
     * @throws LedgerException if a newer edition wrote it: it is left as it is
     */
    static void bringUp(Sqlite db, Path file) {
        if (version(db, file) == VERSION) {
            return;
        }
        db.inTransaction(() -> {
            // Another process may have done it while we waited.
            long found = version(db, file);
            if (found < 2) {
                db.runScript(CatalogueSchema.class, "catalogue-1.sql");
                db.runScript(CatalogueSchema.class, "catalogue-2.sql");
                indexNames(db);
            }
            if (found < 3) {
                db.runScript(CatalogueSchema.class, "catalogue-3.sql");
            }
            if (found < VERSION) {
                db.runScript(CatalogueSchema.class, "catalogue-4.sql");
            }
            db.execute("PRAGMA user_version = " + VERSION);
        });
    }

    private static long version(Sqlite db, Path file) {
        long version = db.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new LedgerException(
                    Code.NEWER,
                    "The item file " + file
                            + " was written by a newer edition of this program. It was left as it is; install"
                            + " that edition again, or put the file aside and import the items.");
        }
        return version;
    }

    private static void indexNames(Sqlite db) {
        long items = db.number("SELECT count(*) FROM item");
        if (items == 0) {
            return;
        }
        log.info("item file: preparing the search of {} items, once", items);
        NameIndex index = new NameIndex(db);
        db.forEach("SELECT position, name_zh, name_en FROM item ORDER BY position", row -> {
            index.add(row.getInt(1), NamePair.of(row.getString(2), row.getString(3)));
            index.flushIfMuch();
        });
        index.flush();
    }
}
