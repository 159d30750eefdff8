package app.suanpan.ledger.member;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The brand's guides and their revoked badges. They come from the head office and not from the journal, so they stand in the
 * catalogue's file, where a change of theirs never delays a sale.
 */
public final class GuideRoster implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Sqlite sqlite;

    private GuideRoster(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** Opens the roster in a data folder, creating an empty one. */
    public static GuideRoster open(Path folder) {
        Sqlite sqlite = Sqlite.open(folder.resolve("catalogue.db"));
        sqlite.begin();
        sqlite.execute("""
                CREATE TABLE IF NOT EXISTS guide (
                    id INTEGER PRIMARY KEY,
                    name_zh TEXT NOT NULL,
                    name_en TEXT NOT NULL,
                    store TEXT NOT NULL,
                    status TEXT NOT NULL
                );
                CREATE TABLE IF NOT EXISTS revoked_badge (
                    guide INTEGER NOT NULL,
                    serial INTEGER NOT NULL,
                    PRIMARY KEY (guide, serial)
                ) WITHOUT ROWID;""");
        sqlite.commit();
        return new GuideRoster(sqlite);
    }

    /** Puts guides in, or in place of what stood under their numbers. */
    public void put(Collection<Guide> guides) {
        locked(db -> {
            db.begin();
            try {
                guides.forEach(guide -> db.update(
                        """
                        INSERT INTO guide (id, name_zh, name_en, store, status) VALUES (?,?,?,?,?)
                        ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                            store = excluded.store, status = excluded.status""",
                        guide.id(),
                        guide.firstName().zh(),
                        guide.firstName().en(),
                        guide.store(),
                        guide.status().name()));
                db.commit();
                return guides.size();
            } catch (RuntimeException e) {
                db.rollback();
                throw e;
            }
        });
    }

    /** Revokes a badge, for example a lost one. Revoking twice is once. */
    public void revoke(long guide, int serial) {
        locked(db -> db.update("INSERT OR IGNORE INTO revoked_badge (guide, serial) VALUES (?, ?)", guide, serial));
    }

    /** The guide with this number, whether active or not. */
    public Optional<Guide> byId(long id) {
        return locked(db -> db.queryOne(
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
        return locked(db -> db.query("SELECT id FROM guide ORDER BY id", row -> row.getLong(1))).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** The guide who wears a verified badge: empty where it was revoked, or its guide has left or is nobody we know. */
    public Optional<Guide> wearerOf(BadgeToken badge) {
        boolean revoked = locked(db -> db.queryOne(
                        "SELECT 1 FROM revoked_badge WHERE guide = ? AND serial = ?",
                        row -> row.getInt(1),
                        badge.guide(),
                        badge.serial()))
                .isPresent();
        return revoked ? Optional.empty() : byId(badge.guide()).filter(guide -> guide.status() == GuideStatus.ACTIVE);
    }

    private <T> T locked(Function<Sqlite, T> work) {
        lock.lock();
        try {
            return work.apply(sqlite);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(db -> {
            db.close();
            return true;
        });
    }
}
