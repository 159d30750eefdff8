package app.suanpan.ledger.member;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.ledger.catalogue.CatalogueFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The brand's guides and their revoked badges. They come from the head office and not from the journal, so they stand in the
 * catalogue's file, where a change of theirs never delays a sale.
 */
public final class GuideRoster implements AutoCloseable {
    private final CatalogueFile file;

    private GuideRoster(CatalogueFile file) {
        this.file = file;
    }

    /** Opens the roster in a data folder, creating an empty one. */
    public static GuideRoster open(Path folder) {
        return new GuideRoster(CatalogueFile.open(folder));
    }

    /** Puts guides in, or in place of what stood under their numbers. */
    public void put(Collection<Guide> guides) {
        file.transact(db -> {
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
            return guides.size();
        });
    }

    /** Revokes a badge, for example a lost one. Revoking twice is once. */
    public void revoke(long guide, int serial) {
        file.use(db -> db.update("INSERT OR IGNORE INTO revoked_badge (guide, serial) VALUES (?, ?)", guide, serial));
    }

    /** The guide with this number, whether active or not. */
    public Optional<Guide> byId(long id) {
        return file.use(db -> db.queryOne(
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
        return file.use(db -> db.query("SELECT id FROM guide ORDER BY id", row -> row.getLong(1))).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** The guide who wears a verified badge: empty where it was revoked, or its guide has left or is nobody we know. */
    public Optional<Guide> wearerOf(BadgeToken badge) {
        boolean revoked = file.use(db -> db.queryOne(
                        "SELECT 1 FROM revoked_badge WHERE guide = ? AND serial = ?",
                        row -> row.getInt(1),
                        badge.guide(),
                        badge.serial()))
                .isPresent();
        return revoked ? Optional.empty() : byId(badge.guide()).filter(guide -> guide.status() == GuideStatus.ACTIVE);
    }

    @Override
    public void close() {
        file.close();
    }
}
