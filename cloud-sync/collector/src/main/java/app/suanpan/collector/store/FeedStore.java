package app.suanpan.collector.store;

import app.suanpan.protocol.feed.FeedHead;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.feed.SignedRelease;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.uplink.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What goes down to the stores, in SQL: the feed key, zones, and the releases with their pieces. Any process with the same database
 * answers the same; what one publishes, the others serve from the moment it is visible.
 */
public final class FeedStore implements AutoCloseable {
    /** What a later version publishes is none of this one's, as long as both run. */
    private static final String KNOWN = Arrays.stream(FeedName.values())
            .map(FeedName::word)
            .collect(Collectors.joining("', '", " AND feed IN ('", "')"));

    private static final String RELEASE = "id, tenant, feed, scope, version, begins, hash, bytes, signed, signature";
    /** Pieces of so many bytes go in together: nobody who writes beside us waits longer for the disk. */
    private static final int PIECES_TOGETHER = 8;
    /** A large store's members are 9 MB, and may be others with every second in which somebody joins: at 2 Mbit/s they are fetched in 36 s. */
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(2);
    /** Nobody writes pieces for longer: a million items take seconds. */
    private static final Duration LONGEST_PUBLICATION = Duration.ofDays(1);

    private final ReentrantLock writing = new ReentrantLock();
    private final Database database;
    private final Readers readers;

    private FeedStore(Database database) {
        this.database = database;
        this.readers = new Readers(() -> Sql.openReadOnly(database));
    }

    /**
     * A release that is kept.
     *
     * @param id its number in the database; larger than those of all published before
     * @param tenant whose
     * @param becomes the version it leads to
     * @param from the version it begins at, 0 for none
     * @param bytes its length
     * @param signed as it was signed; whoever needs it has to add the key
     */
    public record Kept(
            long id, String tenant, FeedVersion becomes, long from, long bytes, String signed, String signature) {
        /** Returns what a box is given. */
        public SignedRelease signed(String key) {
            return new SignedRelease(signed, signature, key);
        }
    }

    /** A notice, and whose stores it is for. */
    public record Notice(String tenant, FeedHead head) {}

    /** A store, as its boxes say it: other tenants may have one that is called so. */
    public record StoreId(String tenant, String store) {}

    /** Opens a database that exists, to read from it. */
    public static FeedStore openToRead(Database database) {
        return new FeedStore(database);
    }

    /** Opens the database, and creates it or brings it up to date where needed. */
    public static FeedStore open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new FeedStore(database);
    }

    /** Returns the key that releases are signed with; the first time it is made. Of two collectors that make one at once, one's is kept. */
    public SigningKey key(Supplier<SigningKey> make) {
        // It is read with each answer and made once: whoever writes keeps all others from it.
        return parsed(read(FeedStore::secret).orElseGet(() -> keep(make)));
    }

    private String keep(Supplier<SigningKey> make) {
        return write(sql -> {
            sql.update(
                    "INSERT INTO feed_key (id, secret) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
                    make.get().text());
            return secret(sql).orElseThrow();
        });
    }

    private static SigningKey parsed(String secret) {
        return SigningKey.parse(secret)
                .orElseThrow(() -> new StoreException("the feed key in the database is none", null));
    }

    private static Optional<String> secret(Sql sql) {
        return sql.queryOne("SELECT secret FROM feed_key WHERE id = 1", row -> row.getString(1));
    }

    /** Returns the public half of the feed key, X.509 in Base64; empty before anything was published. */
    public Optional<String> publicKey() {
        return read(FeedStore::secret).flatMap(SigningKey::parse).map(SigningKey::publicText);
    }

    /** Puts a store into a zone, or into none. */
    public void putIntoZone(String tenant, String store, Optional<String> zone) {
        write(sql -> {
            sql.update("DELETE FROM store_zone WHERE tenant = ? AND store = ?", tenant, store);
            return zone.map(it -> sql.update(
                            "INSERT INTO store_zone (tenant, store, zone) VALUES (?, ?, ?)", tenant, store, it))
                    .orElse(0);
        });
    }

    /** Returns the zone that a store is in, if it is in one. */
    public Optional<String> zone(String tenant, String store) {
        return read(sql -> sql.queryOne(
                "SELECT zone FROM store_zone WHERE tenant = ? AND store = ?", row -> row.getString(1), tenant, store));
    }

    /** Returns the tenants that any box has spoken for. */
    public List<String> tenants() {
        return read(sql -> sql.query("SELECT DISTINCT tenant FROM box ORDER BY tenant", row -> row.getString(1)));
    }

    /** Returns the stores of a tenant that any box has spoken for. */
    public List<String> stores(String tenant) {
        return read(sql -> sql.query(
                "SELECT DISTINCT store FROM box WHERE tenant = ? ORDER BY store", row -> row.getString(1), tenant));
    }

    /** Returns by which names head office knows the stores of a tenant, by their ids. */
    public SortedMap<String, String> storeNames(String tenant) {
        var names = new TreeMap<String, String>();
        read(sql -> sql.query(
                        "SELECT store, name FROM store_name WHERE tenant = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        tenant))
                .forEach(it -> names.put(it.getKey(), it.getValue()));
        return names;
    }

    /** Returns the stores that head office knows by these names. */
    public List<StoreId> named(List<String> names) {
        var where = new Where().stores("name", names);
        return read(sql -> sql.query(
                "SELECT tenant, store FROM store_name" + where.sql(),
                row -> new StoreId(row.getString(1), row.getString(2)),
                where.values()));
    }

    /**
     * Returns what the boxes have applied that a scope is for, each as the text of its list. A box speaks for its own store and its store's
     * zone, and one that was struck off for nobody.
     */
    public List<String> reported(String tenant, FeedScope scope) {
        var whose = switch (scope.layer()) {
            case ALL -> "? = ''";
            case ZONE -> "store IN (SELECT store FROM store_zone WHERE tenant = box.tenant AND zone = ?)";
            case STORE -> "store = ?";
        };
        var certificate = "SELECT 1 FROM certificate WHERE tenant = box.tenant AND store = box.store"
                + " AND workstation = box.workstation AND ended_by ";
        return read(sql -> sql.query(
                "SELECT feeds FROM box WHERE tenant = ? AND " + whose + " AND NOT (EXISTS (" + certificate
                        + "= 'REVOKED') AND NOT EXISTS (" + certificate + "IS NULL))",
                row -> row.getString(1),
                tenant,
                scope.name()));
    }

    /** Returns the numbers of the releases that say all of a feed now, by the scope of each layer. */
    public Map<FeedScope, Long> newest(String tenant, FeedName feed) {
        return read(sql -> sql
                .query(
                        "SELECT scope, max(id) FROM feed_release WHERE tenant = ? AND feed = ? AND begins = 0 AND visible = 1"
                                + " GROUP BY scope",
                        row -> Map.entry(FeedScope.parse(row.getString(1)), row.getLong(2)),
                        tenant,
                        feed.word())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Returns when anything was last said in a layer, as far as this database knows. */
    public Optional<Instant> published(String tenant, FeedName feed, FeedScope scope) {
        return read(sql -> sql.queryOne(
                "SELECT published_at FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND visible = 1"
                        + " ORDER BY version DESC LIMIT 1",
                row -> Instant.parse(row.getString(1)),
                tenant,
                feed.word(),
                scope.text()));
    }

    /** Returns what all of a tenant's layers say now that are for a scope. */
    public List<FeedHead> heads(String tenant, FeedScope scope) {
        return read(sql -> sql
                .query(
                        "SELECT " + RELEASE + " FROM feed_release WHERE tenant = ? AND scope = ? AND begins = 0"
                                + " AND visible = 1" + KNOWN + " ORDER BY feed, version",
                        FeedStore::kept,
                        tenant,
                        scope.text())
                .stream()
                .collect(Collectors.toMap(it -> it.becomes().feed(), Function.identity(), (older, newer) -> newer))
                .values()
                .stream()
                .map(it -> head(sql, it))
                .toList());
    }

    /** Returns the numbers of what all layers say now. */
    public Set<Long> said() {
        return read(sql -> Set.copyOf(sql.query(
                "SELECT id FROM feed_release WHERE begins = 0 AND visible = 1" + KNOWN, row -> row.getLong(1))));
    }

    /** Returns the notice of what was published under a number; empty if it is not kept any more. */
    public Optional<Notice> notice(long id) {
        return read(sql -> sql.queryOne(
                        "SELECT " + RELEASE + " FROM feed_release WHERE id = ? AND begins = 0 AND visible = 1" + KNOWN,
                        FeedStore::kept,
                        id)
                .map(it -> new Notice(it.tenant(), head(sql, it))));
    }

    /** Returns the number of the last release; 0 before the first. */
    public long last() {
        return read(sql -> sql.queryOne(
                        "SELECT coalesce(max(id), 0) FROM feed_release WHERE visible = 1", row -> row.getLong(1))
                .orElse(0L));
    }

    /** Returns how to get on from a version: by the change that begins there, or else by all that is said. */
    public Optional<Kept> onward(String tenant, FeedName feed, FeedScope scope, long from) {
        return read(sql -> sql.queryOne(
                "SELECT " + RELEASE + " FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND visible = 1"
                        + " AND begins IN (0, ?) ORDER BY begins DESC, version DESC LIMIT 1",
                FeedStore::kept,
                tenant,
                feed.word(),
                scope.text(),
                from));
    }

    /** Returns one release. */
    public Optional<Kept> release(String tenant, FeedName feed, FeedScope scope, long version, long from) {
        return read(sql -> sql.queryOne(
                "SELECT " + RELEASE + " FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND version = ?"
                        + " AND begins = ? AND visible = 1",
                FeedStore::kept,
                tenant,
                feed.word(),
                scope.text(),
                version,
                from));
    }

    /** Returns a piece of a release. */
    public Optional<Bytes> piece(long release, int index) {
        return read(sql -> sql.queryOne(
                "SELECT body FROM feed_chunk WHERE release_id = ? AND ordinal = ?",
                row -> Bytes.of(row.getBytes(1)),
                release,
                index));
    }

    /**
     * Keeps releases of one publication with their pieces; from one moment to the next all of them are visible.
     *
     * @param releases all that is said, and the change if there is one, each with its compressed bytes
     * @param signing signs each
     * @param keep how many versions stay to be got at by changes; older ones go
     * @throws OutrunException if somebody else has published this version or a later one meanwhile; then nothing of this one is kept
     */
    public void publish(
            List<Map.Entry<FeedRelease, byte[]>> releases,
            Function<FeedRelease, SignedRelease> signing,
            int keep,
            Instant now) {
        var ids = releases.stream()
                .map(it -> store(it.getKey(), it.getValue(), signing.apply(it.getKey()), now))
                .toList();
        try {
            write(sql -> {
                // Whoever publishes at the same time waits here until we are done: two contents may not have one
                // version.
                sql.update("UPDATE feed_key SET secret = secret WHERE id = 1");
                refuseTwin(sql, releases.getFirst().getKey());
                ids.forEach(id -> sql.update("UPDATE feed_release SET visible = 1 WHERE id = ?", id));
                return retire(sql, releases.getFirst().getKey(), keep, now);
            });
        } catch (OutrunException e) {
            write(sql -> forget(sql, ids));
            throw e;
        }
    }

    private static void refuseTwin(Sql sql, FeedRelease newest) {
        var becomes = newest.becomes();
        if (sql.queryOne(
                        "SELECT 1 FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND version >= ? AND visible = 1",
                        row -> row.getInt(1),
                        newest.tenant(),
                        becomes.feed().word(),
                        becomes.scope().text(),
                        becomes.version())
                .isPresent()) {
            throw new OutrunException();
        }
    }

    private long store(FeedRelease release, byte[] content, SignedRelease signed, Instant now) {
        long id = write(sql -> {
            long next = sql.nextId("feed_release");
            var becomes = release.becomes();
            sql.update(
                    "INSERT INTO feed_release (" + RELEASE + ", visible, published_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                    next,
                    release.tenant(),
                    becomes.feed().word(),
                    becomes.scope().text(),
                    becomes.version(),
                    release.from(),
                    becomes.hash(),
                    release.bytes(),
                    signed.release(),
                    signed.signature(),
                    Times.text(now));
            return next;
        });
        for (int first = 0; first < release.chunks().size(); first += PIECES_TOGETHER) {
            int begin = first;
            write(sql -> {
                int end = Math.min(begin + PIECES_TOGETHER, release.chunks().size());
                for (int index = begin; index < end; index++) {
                    int at = index * FeedRelease.CHUNK_BYTES;
                    int to = Math.min(content.length, at + FeedRelease.CHUNK_BYTES);
                    sql.update(
                            "INSERT INTO feed_chunk (release_id, ordinal, body) VALUES (?, ?, ?)",
                            id,
                            index,
                            Arrays.copyOfRange(content, at, to));
                }
                return end;
            });
        }
        return id;
    }

    /**
     * The whole of older versions goes but for one and for those of the last minutes, which somebody may be fetching; changes stay for a while. What was begun so long ago
     * and never finished, by a process that died, goes too; what is younger somebody may still be adding to.
     */
    private static int retire(Sql sql, FeedRelease newest, int keep, Instant now) {
        var becomes = newest.becomes();
        var versions = sql.query(
                "SELECT DISTINCT version FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND visible = 1"
                        + " ORDER BY version DESC",
                row -> row.getLong(1),
                newest.tenant(),
                becomes.feed().word(),
                becomes.scope().text());
        long whole = versions.size() > 1 ? versions.get(1) : becomes.version();
        long changes = versions.size() > keep ? versions.get(keep) : 0;
        return forget(
                sql,
                sql.query(
                        "SELECT id FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ?"
                                + " AND (visible = 1 AND (begins = 0 AND version < ? AND published_at < ? OR version < ?)"
                                + " OR visible = 0 AND published_at < ?)",
                        row -> row.getLong(1),
                        newest.tenant(),
                        becomes.feed().word(),
                        becomes.scope().text(),
                        whole,
                        Times.text(now.minus(LONGEST_FETCH)),
                        changes,
                        Times.text(now.minus(LONGEST_PUBLICATION))));
    }

    private static int forget(Sql sql, List<Long> ids) {
        ids.forEach(id -> {
            sql.update("DELETE FROM feed_chunk WHERE release_id = ?", id);
            sql.update("DELETE FROM feed_release WHERE id = ?", id);
        });
        return ids.size();
    }

    /**
     * Removes everything of a layer but what it says now and the change that led there: somebody was erased who stands in what it said before.
     * Whoever is fetching that begins anew.
     */
    public void forgetBefore(FeedVersion now, String tenant) {
        write(sql -> forget(
                sql,
                sql.query(
                        "SELECT id FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ? AND version < ?"
                                + " AND visible = 1",
                        row -> row.getLong(1),
                        tenant,
                        now.feed().word(),
                        now.scope().text(),
                        now.version())));
    }

    private static FeedHead head(Sql sql, Kept whole) {
        var becomes = whole.becomes();
        return sql.queryOne(
                        "SELECT begins, bytes FROM feed_release WHERE tenant = ? AND feed = ? AND scope = ?"
                                + " AND version = ? AND begins > 0 AND visible = 1",
                        row -> new FeedHead(becomes, row.getLong(1), row.getLong(2), whole.bytes()),
                        whole.tenant(),
                        becomes.feed().word(),
                        becomes.scope().text(),
                        becomes.version())
                .orElseGet(() -> new FeedHead(becomes, 0, 0, whole.bytes()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var becomes = new FeedVersion(
                FeedName.of(row.getString(3)).orElseThrow(),
                FeedScope.parse(row.getString(4)),
                row.getLong(5),
                row.getString(7));
        return new Kept(
                row.getLong(1),
                row.getString(2),
                becomes,
                row.getLong(6),
                row.getLong(8),
                row.getString(9),
                row.getString(10));
    }

    private <T> T read(Function<Sql, T> question) {
        return readers.ask(question);
    }

    /** Writing is rare: each time with a connection of its own, so that none can have gone bad meanwhile. */
    private <T> T write(Function<Sql, T> work) {
        writing.lock();
        try (var writer = Sql.open(database)) {
            try {
                T result = work.apply(writer);
                writer.commit();
                return result;
            } catch (RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
