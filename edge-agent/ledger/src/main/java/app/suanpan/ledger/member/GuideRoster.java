package app.suanpan.ledger.member;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The brand's guides and their revoked badges. They come from the head office and not from the journal, so they stand in a file
 * of their own, where a change of theirs never delays a sale and no import of items delays them.
 */
public final class GuideRoster implements AutoCloseable {
    /** A serial has 16 bits on a badge. */
    public static final int LAST_SERIAL = 0xFFFF;

    /** As often as this it is written down that head office was heard. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Sqlite sqlite;
    private Instant noted = Instant.MIN;

    private GuideRoster(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** Opens the roster in a data folder, creating an empty one. */
    public static GuideRoster open(Path folder) {
        return new GuideRoster(GuideFile.open(folder));
    }

    /** Puts guides in, or in place of what stood under their numbers. */
    public void put(Collection<Guide> guides) {
        use(db -> db.inTransaction(() -> {
            guides.forEach(guide -> put(guide, db));
            return guides.size();
        }));
    }

    private static void put(Guide guide, Sqlite db) {
        db.update(
                """
                        INSERT INTO guide (id, name_zh, name_en, store, status) VALUES (?,?,?,?,?)
                        ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                            store = excluded.store, status = excluded.status""",
                guide.id(),
                guide.firstName().zh(),
                guide.firstName().en(),
                guide.store(),
                guide.status().name());
    }

    private <T> T use(Function<Sqlite, T> work) {
        lock.lock();
        try {
            return work.apply(sqlite);
        } catch (SqliteException e) {
            throw new LedgerException(
                    Code.CATALOGUE, "The guides' file cannot be read or written. The ledger is as it was.", e);
        } finally {
            lock.unlock();
        }
    }

    /** Revokes a badge, for example a lost one. Revoking twice is once. */
    public void revoke(long guide, int serial) {
        use(db -> db.update("INSERT OR IGNORE INTO revoked_badge (guide, serial) VALUES (?, ?)", guide, serial));
    }

    /**
     * A badge.
     *
     * @param guide who wears it
     * @param serial which of theirs it is
     */
    public record Badge(long guide, int serial) {}

    /**
     * A badge of one guide.
     *
     * @param serial which of theirs
     * @param issued when it was made; empty if that was not at this box
     */
    public record IssuedBadge(int serial, Optional<Instant> issued, boolean revoked) {}

    /** Returns the serial of a new badge of a guide: one that this box has neither given nor seen revoked. */
    public int issue(long guide, Instant now) {
        return use(db -> db.inTransaction(() -> {
            int serial = badges(db, guide).stream()
                            .mapToInt(IssuedBadge::serial)
                            .max()
                            .orElse(0)
                    + 1;
            db.update(
                    "INSERT INTO issued_badge (guide, serial, issued_at) VALUES (?, ?, ?)",
                    guide,
                    serial,
                    now.toString());
            return serial;
        }));
    }

    /** The badges of a guide that were made at this box or revoked, by serial. */
    public List<IssuedBadge> badgesOf(long guide) {
        return use(db -> badges(db, guide));
    }

    private static List<IssuedBadge> badges(Sqlite db, long guide) {
        return db.query(
                """
                SELECT serial, max(issued_at), max(revoked) FROM (
                    SELECT serial, issued_at, 0 AS revoked FROM issued_badge WHERE guide = ?1
                    UNION ALL SELECT serial, NULL, 1 FROM revoked_badge WHERE guide = ?1)
                GROUP BY serial ORDER BY serial""",
                row -> new IssuedBadge(
                        row.getInt(1), Optional.ofNullable(row.getString(2)).map(Instant::parse), row.getInt(3) == 1),
                guide);
    }

    /** Whether a badge was revoked, here or by head office. */
    public boolean isRevoked(long guide, int serial) {
        return use(db -> db.queryOne(
                        "SELECT 1 FROM revoked_badge WHERE guide = ? AND serial = ?",
                        row -> row.getInt(1),
                        guide,
                        serial))
                .isPresent();
    }

    /**
     * Takes head office's list, all of it or nothing. Guides whom an earlier list had and this one has not have left; badges that an
     * earlier list revoked and this one does not count again. What the shop itself said of others stays.
     */
    public void takeFromHeadOffice(Collection<Guide> guides, Collection<Badge> revoked) {
        use(db -> db.inTransaction(() -> {
            db.update("UPDATE guide SET status = ? WHERE id IN (SELECT id FROM listed_guide)", GuideStatus.LEFT.name());
            db.update("DELETE FROM listed_guide");
            for (Guide guide : guides) {
                put(guide, db);
                db.update("INSERT INTO listed_guide (id) VALUES (?)", guide.id());
            }
            db.update("DELETE FROM revoked_badge WHERE (guide, serial) IN (SELECT guide, serial FROM listed_badge)");
            db.update("DELETE FROM listed_badge");
            for (Badge badge : revoked) {
                db.update(
                        "INSERT OR IGNORE INTO revoked_badge (guide, serial) VALUES (?, ?)",
                        badge.guide(),
                        badge.serial());
                db.update("INSERT INTO listed_badge (guide, serial) VALUES (?, ?)", badge.guide(), badge.serial());
            }
            return guides.size();
        }));
    }

    /**
     * Puts in the guides of the shop's own configuration. Of a guide whom head office lists, head office's word holds.
     */
    public void putConfigured(Collection<Guide> guides) {
        put(guides.stream().filter(guide -> !isListed(guide.id())).toList());
    }

    /** Whether head office's list has this guide; of others it knows nothing. */
    public boolean isListed(long guide) {
        return use(db -> db.queryOne("SELECT 1 FROM listed_guide WHERE id = ?", row -> row.getInt(1), guide))
                .isPresent();
    }

    /** The guide with this number, whether active or not. */
    public Optional<Guide> byId(long id) {
        return use(db -> db.queryOne(
                "SELECT id, name_zh, name_en, store, status FROM guide WHERE id = ?",
                row -> new Guide(
                        row.getLong(1),
                        new LocalName(row.getString(2), row.getString(3)),
                        row.getString(4),
                        GuideStatus.valueOf(row.getString(5))),
                id));
    }

    /** All guides, by number. */
    public List<Guide> all() {
        return use(db -> db.query("SELECT id FROM guide ORDER BY id", row -> row.getLong(1))).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** Head office was heard, at {@code now} by this box's clock: what it has revoked is known, or will be in a moment. */
    public void officeHeard(Instant now) {
        use(db -> {
            if (Duration.between(noted, now).abs().compareTo(NOTED_EVERY) >= 0) {
                db.update("INSERT OR REPLACE INTO office_heard (id, at) VALUES (1, ?)", now.toString());
                noted = now;
            }
            return noted;
        });
    }

    /** Whether head office was ever heard; a store that has none works alone. */
    public boolean hasHeardOffice() {
        return officeHeardAt().isPresent();
    }

    /** When head office was heard last, to within a minute; empty if never. */
    public Optional<Instant> officeHeardAt() {
        return use(db -> db.queryOne("SELECT at FROM office_heard", row -> Instant.parse(row.getString(1))));
    }

    /**
     * The guide who wears a verified badge: empty where it was revoked, or its guide has left or is nobody we know, or is one of head office's
     * and head office was not heard for {@link BadgeToken#LIVES_UNHEARD}. A guide of the shop's own is nobody else's to revoke.
     */
    public Optional<Guide> wearerOf(BadgeToken badge, Instant now) {
        if (isListed(badge.guide()) && isLongAgo(now)) {
            return Optional.empty();
        }
        return isRevoked(badge.guide(), badge.serial())
                ? Optional.empty()
                : byId(badge.guide()).filter(guide -> guide.status() == GuideStatus.ACTIVE);
    }

    /** A clock that was set back cannot tell. */
    private boolean isLongAgo(Instant now) {
        return officeHeardAt()
                .filter(heard -> !now.isBefore(heard.plus(BadgeToken.LIVES_UNHEARD)))
                .isPresent();
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
