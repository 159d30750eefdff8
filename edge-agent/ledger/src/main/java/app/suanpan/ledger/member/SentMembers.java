package app.suanpan.ledger.member;

import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
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
import app.suanpan.protocol.feed.MemberEntry;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The members of this store as head office knows them, in a file of their own: those who joined at its other boxes, and this one's. What
 * comes in does not keep a till waiting that looks somebody up: each has a connection.
 */
public final class SentMembers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SentMembers.class);
    private static final String NAME = "members.db";
    /** Nobody joins as often who means well, and no till waits for one who does not. */
    private static final int MOST_TWINS = 50;

    /** One connection and who has it. */
    private record Line(ReentrantLock lock, Sqlite sqlite) {}

    private volatile Runnable whenTaken = () -> {};
    private final Path folder;
    private final Line writing;
    private final Line reading;

    private SentMembers(Path folder, Sqlite writer, Sqlite reader) {
        this.folder = folder;
        this.writing = new Line(new ReentrantLock(), writer);
        this.reading = new Line(new ReentrantLock(), reader);
    }

    /**
     * Opens the file in a data folder, creating an empty one if it is not there or damaged.
     *
     * @throws LedgerException if a newer edition wrote it, or none can be made
     */
    public static SentMembers open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Sqlite writer = SentMembersFile.open(file);
            try {
                return new SentMembers(folder, writer, Sqlite.openReadOnly(file));
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SqliteException e) {
            throw trouble(e);
        }
    }

    /** How far a layer is followed; empty if nothing of it was ever here. */
    public Optional<FeedVersion> applied(FeedScope.Layer layer) {
        return use(
                writing,
                db -> db.queryOne(
                        "SELECT scope, version, hash FROM applied WHERE layer = ?",
                        row -> new FeedVersion(
                                FeedName.MEMBERS, FeedScope.parse(row.getString(1)), row.getLong(2), row.getString(3)),
                        layer.height()));
    }

    /**
     * Takes a release in, whole, or not at all. An entry that says nothing sensible about a member costs nobody else: it is left out, and who
     * is called by it is not known any more.
     *
     * @return false if the release does not follow what is here; then nothing was done
     * @throws MalformedMessageException if a line is no entry of a feed; then nothing was done
     * @throws LedgerException if the file cannot be written
     */
    public boolean take(FeedRelease release, FeedReader entries) {
        boolean taken = use(writing, db -> {
            boolean follows = db.inTransaction(() -> write(db, release, entries));
            if (follows) {
                forget(db);
            }
            return follows;
        });
        if (taken) {
            whenTaken.run();
        }
        return taken;
    }

    /** What is done whenever a release was taken in, on the thread that took it. */
    public void whenTaken(Runnable then) {
        whenTaken = then;
    }

    private static boolean write(Sqlite db, FeedRelease release, FeedReader entries) {
        FeedVersion becomes = release.becomes();
        int layer = becomes.scope().layer().height();
        if (release.from() == 0) {
            db.update("DELETE FROM sent_member");
            db.update("DELETE FROM sent_erased");
        } else if (db.number(
                        "SELECT count(*) FROM applied WHERE layer = ? AND scope = ? AND version = ?",
                        layer,
                        becomes.scope().text(),
                        release.from())
                == 0) {
            return false;
        }
        long leftOut = 0;
        String first = "";
        for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
            if (!put(db, entry)) {
                first = leftOut == 0 ? entry.key() : first;
                leftOut++;
            }
        }
        if (leftOut > 0) {
            log.warn(
                    "{} entries of members version {} say nothing sensible and were left out; the first: {}",
                    leftOut,
                    becomes.version(),
                    first);
        }
        db.update(
                "INSERT OR REPLACE INTO applied (layer, scope, version, hash) VALUES (?, ?, ?, ?)",
                layer,
                becomes.scope().text(),
                becomes.version(),
                becomes.hash());
        return true;
    }

    /** Returns false for an entry that says nothing sensible. */
    private static boolean put(Sqlite db, FeedEntry entry) {
        db.update("DELETE FROM sent_member WHERE id = ?", entry.key());
        db.update("DELETE FROM sent_erased WHERE id = ?", entry.key());
        String value = entry.value();
        if (value == null) {
            return true;
        }
        KnownMember member;
        try {
            if (MemberEntry.isErased(value)) {
                db.update("INSERT INTO sent_erased (id) VALUES (?)", UUID.fromString(entry.key()));
                return true;
            }
            member = MemberEntry.read(entry.key(), value);
        } catch (MalformedMessageException | IllegalArgumentException e) {
            return false;
        }
        db.update(
                "INSERT INTO sent_member (id, number, phone_hash, verify_by, value) VALUES (?, ?, ?, ?, ?)",
                member.id(),
                member.number(),
                member.phoneHash().orElse(null),
                verifyBy(member.standing()),
                value);
        return true;
    }

    private static @Nullable String verifyBy(PhoneStanding standing) {
        return standing instanceof PhoneStanding.Unverified it
                ? it.until().map(LocalDate::toString).orElse(null)
                : null;
    }

    /** Who should have come back with their phone number by this day, and as head office says did not. */
    List<UUID> unverifiedBy(LocalDate day) {
        return use(
                reading,
                db -> db.query(
                        "SELECT id FROM sent_member WHERE verify_by <= ? ORDER BY id",
                        row -> UUID.fromString(row.getString(1)),
                        day.toString()));
    }

    /**
     * Whom head office took out is to be found nowhere on the disk: what is deleted is written over, and here the WAL, which still has it, is
     * emptied. Where somebody reads for too long meanwhile, it is with the next change.
     */
    private static void forget(Sqlite db) {
        db.number("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** The members whom head office says to have been erased, wherever that was. */
    public List<UUID> erased() {
        return use(
                reading,
                db -> db.query("SELECT id FROM sent_erased ORDER BY id", row -> UUID.fromString(row.getString(1))));
    }

    /** Forgets a member at once, before head office takes them out; files that were put aside go, for they cannot be told to forget. */
    public void forget(UUID member) {
        use(writing, db -> {
            db.update("DELETE FROM sent_member WHERE id = ?", member);
            forget(db);
            return member;
        });
        SentMembersFile.dropPutAside(folder.resolve(NAME));
    }

    /** Forgets all that a layer says. */
    public void leave(FeedScope.Layer layer) {
        use(writing, db -> {
            db.inTransaction(() -> {
                if (db.update("DELETE FROM applied WHERE layer = ?", layer.height()) > 0) {
                    db.update("DELETE FROM sent_member");
                    db.update("DELETE FROM sent_erased");
                }
            });
            forget(db);
            return layer;
        });
    }

    /** How many there are. */
    public long size() {
        return use(reading, db -> db.number("SELECT count(*) FROM sent_member"));
    }

    /** The member with this id. */
    public Optional<KnownMember> byId(UUID id) {
        return find("id = ?", id);
    }

    /** The member with this number; of two who drew the same one, always the same. */
    public Optional<KnownMember> byNumber(long number) {
        return find("number = ? ORDER BY id LIMIT 1", number);
    }

    /** The member whose phone number has this hash; of twins the one with the smallest id. */
    public Optional<KnownMember> byPhoneHash(String hash) {
        return find("phone_hash = ? ORDER BY id LIMIT 1", hash);
    }

    /** What is known of a member under each id that they joined under, in the order of the ids: the first one survives. */
    public List<KnownMember> twins(KnownMember member) {
        List<KnownMember> known = member.phoneHash()
                .map(hash -> use(
                        reading,
                        db -> db.query(
                                "SELECT id, value FROM sent_member WHERE phone_hash = ? ORDER BY id LIMIT ?",
                                row -> MemberEntry.read(row.getString(1), row.getString(2)),
                                hash,
                                MOST_TWINS)))
                .orElse(List.of(member));
        return known.stream()
                .filter(it -> it.survivor().equals(member.survivor()))
                .toList();
    }

    private Optional<KnownMember> find(String condition, Object key) {
        return use(
                reading,
                db -> db.queryOne(
                        "SELECT id, value FROM sent_member WHERE " + condition,
                        row -> MemberEntry.read(row.getString(1), row.getString(2)),
                        key));
    }

    private static <T> T use(Line line, Function<Sqlite, T> work) {
        line.lock().lock();
        try {
            return work.apply(line.sqlite());
        } catch (SqliteException e) {
            throw trouble(e);
        } finally {
            line.lock().unlock();
        }
    }

    private static LedgerException trouble(SqliteException cause) {
        return new LedgerException(
                Code.CATALOGUE, "The file " + NAME + " cannot be read or written. The ledger is as it was.", cause);
    }

    @Override
    public void close() {
        for (Line line : new Line[] {reading, writing}) {
            line.lock().lock();
            try {
                line.sqlite().close();
            } finally {
                line.lock().unlock();
            }
        }
    }
}
