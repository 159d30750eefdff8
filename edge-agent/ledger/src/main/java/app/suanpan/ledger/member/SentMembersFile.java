package app.suanpan.ledger.member;

import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of {@link SentMembers}. It holds nothing that head office cannot send again, so one that is damaged keeps no store from opening:
 * it is put aside and made anew.
 */
final class SentMembersFile {
    private static final Logger log = LoggerFactory.getLogger(SentMembersFile.class);
    private static final int VERSION = 3;

    private SentMembersFile() {}

    /**
     * Opens the file for writing.
     *
     * @throws LedgerException if a newer edition wrote it; then it is as it was
     * @throws SqliteException if the disk is full, or there cannot be such a file
     */
    static Sqlite open(Path file) {
        try {
            return openSound(file);
        } catch (SqliteException e) {
            if (e.isDiskFull()) {
                throw e;
            }
            putAside(file, e);
            return openSound(file);
        }
    }

    private static Sqlite openSound(Path file) {
        Sqlite sqlite = Sqlite.open(file);
        try {
            prepare(sqlite, file);
            check(sqlite);
            return sqlite;
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    private static void prepare(Sqlite sqlite, Path file) {
        sqlite.execute("PRAGMA secure_delete = ON");
        long version = sqlite.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new LedgerException(
                    Code.NEWER,
                    "The file " + file + " was written by a newer edition of this program. It was left as it is;"
                            + " install that edition again.");
        }
        if (version == VERSION) {
            return;
        }
        sqlite.inTransaction(() -> {
            if (version < 1) {
                sqlite.runScript(SentMembersFile.class, "sent-1.sql");
            }
            if (version < 2) {
                sqlite.runScript(SentMembersFile.class, "sent-2.sql");
            }
            sqlite.runScript(SentMembersFile.class, "sent-3.sql");
            sqlite.execute("PRAGMA user_version = " + VERSION);
        });
    }

    /** Damage in the middle would be met by one lookup in many, and head office would never be asked to send that part again. */
    private static void check(Sqlite sqlite) {
        String found = sqlite.queryOne("PRAGMA quick_check(1)", row -> row.getString(1))
                .orElse("nothing");
        if (!found.equals("ok")) {
            throw new SqliteException("the check says " + found, null);
        }
        sqlite.number(
                "SELECT count(*) FROM (SELECT id, number, phone_hash, verify_by, value FROM sent_member LIMIT 1)");
        sqlite.number("SELECT count(*) FROM (SELECT id FROM sent_erased LIMIT 1)");
        sqlite.number("SELECT count(*) FROM (SELECT layer, scope, version, hash FROM applied LIMIT 1)");
    }

    /** Removes what was put aside of this file: members who are erased stand in it still, and it serves nobody. */
    static void dropPutAside(Path file) {
        String before = file.getFileName() + ".damaged-";
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path old : files.filter(it -> it.getFileName().toString().startsWith(before))
                    .toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            log.error("what was put aside of {} could not be removed; members who were erased stand in it", file, e);
        }
    }

    private static void putAside(Path file, SqliteException cause) {
        String name = file.getFileName().toString();
        int number = 1;
        while (Files.exists(file.resolveSibling(name + ".damaged-" + number))) {
            number++;
        }
        String kept = name + ".damaged-" + number;
        try {
            // The file itself last: what is left of an attempt that was cut short is put aside by the next one.
            for (String part : List.of("-wal", "-shm", "")) {
                Path old = file.resolveSibling(name + part);
                if (Files.exists(old)) {
                    Files.move(old, file.resolveSibling(kept + part));
                }
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw cause;
        }
        log.warn(
                "The file {} cannot be used; it was put aside as {}, and head office is asked for all members of the store again.",
                file,
                kept,
                cause);
    }
}
