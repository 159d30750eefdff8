package app.suanpan.ledger;

import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.ledger.sqlite.SyncedFolder;
import app.suanpan.ledger.sqlite.WalRoom;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the ledger's file, creating it the first time and never a second: a ledger that has gone or is damaged is a matter
 * for people, and a new empty one in its place would hide the loss.
 */
final class LedgerFile {
    private static final Logger log = LoggerFactory.getLogger(LedgerFile.class);

    /** Written into the file's header, so that another program's database is not taken for a ledger. "SPAN" in ASCII. */
    private static final int APPLICATION_ID = 0x5350414E;

    /**
     * The edition that this program writes. 2: what is put aside. 3: how far promotions are used up. 4: what belongs to a shift.
     * 5: what came back by receipt. 6: who has typed wrong PINs. 7: what is on gift cards.
     * 8: sales by sequence, and rows that come late. 9: sales that were undone.
     * 10: at which prices items were sold. 11: which shifts wait for somebody to go on.
     * 12: serial numbers that are with customers. 13: coupons that were used, and uses of promotions that came back.
     * 14: the keys that approvals are signed with. 15: which vouchers were sold and used.
     * 16: who is of the store, and what roles grant. 17: foreign cash that tills start with.
     * 18: what came back by receipt is summed up by its events. 19: goods without a receipt by unit and label.
     * 20: members' points, and what they spent. 21: which members were forgotten. 22: whose phone numbers are confirmed. 23: keys for letters.
     * 24: points that paid and came back; 25: for whom cards were printed.
     */
    static final int EDITION = 25;

    /** Bytes: an empty ledger with its WAL and shared memory. */
    private static final long ROOM_TO_OPEN = 512 * 1024;

    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Path wal;
    private final LedgerWitness witness;
    private @Nullable String copy;

    LedgerFile(Path folder) {
        this.file = folder.resolve("ledger.db");
        this.wal = folder.resolve("ledger.db-wal");
        this.witness = new LedgerWitness(folder);
    }

    Path path() {
        return file;
    }

    /** Remembers how far the ledger has come. */
    LedgerWitness witness() {
        return witness;
    }

    /**
     * Opens or creates the ledger with the tables of these derivations.
     *
     * @throws LedgerException if that cannot be; what was there is as it was
     */
    Sqlite open(List<Derivation> derivations, Epoch firstEpoch, Instant now) {
        try {
            Sqlite sqlite = openOrCreate(derivations, firstEpoch, now);
            // What was deleted before a power cut may stand in the WAL still.
            sqlite.number("PRAGMA wal_checkpoint(TRUNCATE)");
            WalRoom.make(sqlite, file);
            return sqlite;
        } catch (SqliteException e) {
            throw e.isDamage() ? damaged(now, e) : notOpened(e, e.isDiskFull() || hasNoRoom());
        } catch (IOException e) {
            throw notOpened(e, hasNoRoom());
        }
    }

    private Sqlite openOrCreate(List<Derivation> derivations, Epoch firstEpoch, Instant now) throws IOException {
        // What is left of a ledger says as well that there was one.
        if (!witness.hasSeenALedger() && !Files.exists(file) && !Files.exists(wal)) {
            return create(derivations, firstEpoch, now);
        }
        refuseIfMissing();
        inspect(now);
        return LedgerUpgrade.upgraded(Sqlite.open(file), derivations);
    }

    /**
     * Looks at the ledger with a connection that may not write. Whoever opens it to write and lets go again, because it is
     * damaged, has moved the WAL into it: the copy would not be of the file as it was found.
     */
    private void inspect(Instant now) throws IOException {
        boolean shorterThanItSays = isShorterThanItSays(now);
        try (Sqlite sqlite = Sqlite.openReadOnly(file)) {
            if (shorterThanItSays) {
                refuseIfPagesAreMissing(sqlite, now);
            }
            checkHeader(sqlite);
            JournalTable.head(sqlite);
        }
    }

    /** On a full disk SQLite cannot even make its shared memory, and calls that many names. */
    boolean hasNoRoom() {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < ROOM_TO_OPEN;
        } catch (IOException e) {
            return false;
        }
    }

    private LedgerException notOpened(Exception cause, boolean diskFull) {
        return diskFull
                ? new LedgerException(
                        Code.DISK_FULL,
                        "The disk is full, and the ledger " + file
                                + " cannot be opened. Nothing in it was changed; make room and start again.",
                        cause)
                : new LedgerException(
                        Code.NOT_OPENED,
                        "The ledger " + file
                                + " cannot be opened. Nothing in it was changed. Look whether its disk is there and"
                                + " can be written, and whether file and folder belong to whoever runs this store.",
                        cause);
    }

    /**
     * Keeps a copy of the damaged file beside it, leaves the file as it is, and says so. One copy is kept however often the
     * damage is met: a copy for each sale that is refused would fill the disk.
     */
    synchronized LedgerException damaged(Instant now, Throwable cause) {
        if (copy == null) {
            copy = keepCopy(now);
        }
        return new LedgerException(
                Code.DAMAGED,
                "The ledger " + file + " is damaged. It was left untouched and "
                        + (copy.isEmpty() ? "no copy could be kept" : "a copy was kept as " + copy)
                        + ". Bring back the latest backup, or send the copy to support; do not delete either.",
                cause);
    }

    /** The last sales may still be in the WAL: a copy without it would lack them. Returns the copy's name, empty if there is none. */
    private String keepCopy(Instant now) {
        String suffix = ".damaged-" + now.toString().replace(':', '-');
        Path kept = file.resolveSibling("ledger.db" + suffix);
        try {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.exists(wal)) {
                // The name that SQLite looks for beside the copy.
                Files.copy(wal, file.resolveSibling(kept.getFileName() + "-wal"), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return String.valueOf(kept.getFileName());
        } catch (IOException e) {
            log.error("the damaged ledger could not be copied", e);
            return Files.exists(kept) ? String.valueOf(kept.getFileName()) : "";
        }
    }

    private void refuseIfMissing() {
        if (!Files.exists(file)) {
            throw new LedgerException(
                    Code.MISSING,
                    "There was a ledger in " + file.getParent()
                            + " and it is gone. Bring ledger.db back from the backup. If this box is to start anew, use another data folder.");
        }
    }

    /**
     * SQLite opens a file that lost its end, or all of it, and complains only when a sale touches the missing part. The
     * header says how long the file has to be. It may rightly be shorter only while a WAL holds the rest: a process killed
     * in the middle of a checkpoint leaves that, and SQLite mends it.
     */
    private boolean isShorterThanItSays(Instant now) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(100);
            int read = channel.read(header, 0);
            byte[] magic = Arrays.copyOf(header.array(), SQLITE_MAGIC.length);
            int size = Short.toUnsignedInt(header.getShort(16));
            long pageSize = size == 1 ? 65536 : size;
            long needed = Integer.toUnsignedLong(header.getInt(28)) * pageSize;
            boolean isSqlite = read == 100 && Arrays.equals(magic, SQLITE_MAGIC);
            boolean isShorter = channel.size() < needed;
            boolean hasWal = Files.exists(wal) && Files.size(wal) > 0;
            if ((!isSqlite && !(hasWal && channel.size() == 0)) || (isShorter && !hasWal)) {
                throw damaged(
                        now,
                        new IOException("the file has " + channel.size() + " bytes and its header asks for " + needed));
            }
            return isShorter || !isSqlite;
        }
    }

    private void refuseIfPagesAreMissing(Sqlite sqlite, Instant now) {
        String verdict = sqlite.queryOne("PRAGMA quick_check(1)", row -> row.getString(1))
                .orElse("");
        if (!verdict.equals("ok")) {
            throw damaged(now, new IOException(verdict));
        }
    }

    /**
     * Makes the ledger under another name, and gives it its own when it is whole and on the disk: where the power goes before that,
     * there was none, and the next start makes it. A half one would be taken for a damaged one, which is a matter for people.
     */
    private Sqlite create(List<Derivation> derivations, Epoch epoch, Instant now) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".new");
        List<Path> parts = Stream.of("", "-wal", "-shm", "-journal")
                .map(part -> begun.resolveSibling(begun.getFileName() + part))
                .toList();
        try {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
            try (Sqlite sqlite = Sqlite.open(begun)) {
                fill(sqlite, derivations, epoch, now);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            SyncedFolder.sync(file.toAbsolutePath().getParent());
        } catch (IOException | RuntimeException e) {
            parts.forEach(part -> remove(part, e));
            throw e;
        }
        return Sqlite.open(file);
    }

    private static void remove(Path begun, Exception why) {
        try {
            if (Files.isRegularFile(begun)) {
                Files.delete(begun);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static void fill(Sqlite sqlite, List<Derivation> derivations, Epoch epoch, Instant now) {
        sqlite.begin();
        sqlite.runScript(LedgerFile.class, "ledger-1.sql");
        sqlite.runScript(LedgerFile.class, "late-rows-1.sql");
        createDerived(sqlite, derivations);
        sqlite.update(
                "INSERT INTO epoch (ordinal, id, base, base_hash, started_at) VALUES (1, ?, 0, ?, ?)",
                epoch.hex(),
                JournalChain.GENESIS.toArray(),
                now.toString());
        sqlite.execute("PRAGMA application_id = " + APPLICATION_ID);
        sqlite.execute("PRAGMA user_version = " + EDITION);
        sqlite.commit();
    }

    static void createDerived(Sqlite sqlite, List<Derivation> derivations) {
        derivations.forEach(derivation -> sqlite.runScript(derivation.getClass(), derivation.script()));
    }

    private void checkHeader(Sqlite sqlite) {
        int id = sqlite.queryOne("PRAGMA application_id", row -> row.getInt(1)).orElse(0);
        int version =
                sqlite.queryOne("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (id != APPLICATION_ID) {
            throw new LedgerException(
                    Code.DAMAGED, file + " is not a ledger of Suanpan, or was never finished. It was left untouched.");
        }
        if (version > EDITION) {
            throw new LedgerException(
                    Code.NEWER,
                    "The ledger " + file + " was written by a newer edition (" + version + ") than this one knows ("
                            + EDITION + "). Update this box first.");
        }
    }
}
