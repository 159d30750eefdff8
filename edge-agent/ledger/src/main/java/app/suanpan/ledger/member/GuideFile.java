package app.suanpan.ledger.member;

import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes {@code guides.db}. Guides once stood in the item file; there a long import of items kept their changes waiting, and with
 * them the start of the store. What is in an item file of that time is taken over when this file is made.
 */
final class GuideFile {
    private static final String NAME = "guides.db";
    private static final String BEFORE = "catalogue.db";
    private static final int VERSION = 4;

    private GuideFile() {}

    static Sqlite open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Sqlite sqlite = Sqlite.open(file);
            try {
                long version = sqlite.number("PRAGMA user_version");
                if (version > VERSION) {
                    throw new LedgerException(
                            Code.NEWER,
                            "The guides' file " + file
                                    + " was written by a newer edition of this program. It was left as it is; install"
                                    + " that edition again.");
                }
                if (version < VERSION) {
                    fill(sqlite, version, folder.resolve(BEFORE));
                }
                return sqlite;
            } catch (RuntimeException e) {
                sqlite.close();
                throw e;
            }
        } catch (SqliteException e) {
            throw new LedgerException(
                    Code.CATALOGUE,
                    "The guides' file " + file + " cannot be read or written. The ledger is as it was.",
                    e);
        }
    }

    private static void fill(Sqlite sqlite, long version, Path before) {
        sqlite.inTransaction(() -> {
            if (version < 1) {
                sqlite.runScript(GuideFile.class, "guides-1.sql");
                takeOver(before, sqlite);
            }
            if (version < 2) {
                sqlite.runScript(GuideFile.class, "guides-2.sql");
            }
            if (version < 3) {
                sqlite.runScript(GuideFile.class, "guides-3.sql");
            }
            sqlite.runScript(GuideFile.class, "guides-4.sql");
            sqlite.execute("PRAGMA user_version = " + VERSION);
        });
    }

    private static void takeOver(Path before, Sqlite sqlite) {
        if (!Files.exists(before)) {
            return;
        }
        try (Sqlite old = Sqlite.openReadOnly(before)) {
            copy(old, "guide", List.of("id", "name_zh", "name_en", "store", "status"), sqlite);
            copy(old, "revoked_badge", List.of("guide", "serial"), sqlite);
        }
    }

    private static void copy(Sqlite from, String table, List<String> columns, Sqlite to) {
        if (from.number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", table) == 0) {
            return;
        }
        String names = String.join(", ", columns);
        String places = String.join(",", columns.stream().map(column -> "?").toList());
        from.forEach("SELECT " + names + " FROM " + table, row -> {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            to.update("INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")", values);
        });
    }
}
