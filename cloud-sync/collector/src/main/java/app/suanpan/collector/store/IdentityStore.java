package app.suanpan.collector.store;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Boxes' certificates and enrolment codes in the database, shared by all collectors and by the commands beside them. Every method is a
 * transaction of its own, and may be called on any thread.
 */
public final class IdentityStore implements AutoCloseable {
    private static final String COLUMNS =
            "serial, tenant, store, workstation, public_key, body, issued_at, expires_at, used_at, ended_by, ended_at";
    /** Certificates that were given and never used: a box that asks again and again does not fill the table. */
    private static final int MOST_UNUSED = 5;

    /** Certificates that a box is given in a day. It needs one in sixty; one whose disk fails, or that a thief has, asks without end. */
    private static final int MOST_A_DAY = 24;

    private final Database database;
    private Sql sql;
    /** The connection was lost, and closed. */
    private boolean lost;

    private final ReentrantLock lock = new ReentrantLock();

    /**
     * An enrolment code, as it is kept.
     *
     * @param box whom it enrols
     * @param expiresAt until when
     * @param publicKey with which key it was used, X.509 in Base64; null if it was not
     */
    public record Code(Box box, Instant expiresAt, @Nullable String publicKey) {}

    private IdentityStore(Database database) {
        this.database = database;
        this.sql = Sql.open(database);
    }

    /** Opens the database beside whoever else has it open, and brings it up to date where needed. */
    public static IdentityStore open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new IdentityStore(database);
    }

    /**
     * Says which authority this database's boxes trust, and remembers the first that is named.
     *
     * @param fingerprint of the authority that asks
     * @return the fingerprint that counts: another one than was asked for if the database's boxes trust another authority
     */
    public String authority(String fingerprint, Instant now) {
        return inTransaction(() -> {
            sql.update(
                    "INSERT INTO authority (id, fingerprint, since) VALUES (1, ?, ?) ON CONFLICT (id) DO NOTHING",
                    fingerprint,
                    Times.text(now));
            return sql.queryOne("SELECT fingerprint FROM authority WHERE id = 1", row -> row.getString(1))
                    .orElseThrow();
        });
    }

    /** Keeps a code, by its digest; codes that expired more than a month ago are forgotten. */
    public void addCode(String digest, Box box, Instant now, Instant expiresAt) {
        inTransaction(() -> {
            sql.update("DELETE FROM enrolment WHERE expires_at < ?", Times.text(now.minus(30, ChronoUnit.DAYS)));
            return sql.update(
                    """
                    INSERT INTO enrolment (digest, tenant, store, workstation, made_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)""", digest, box.tenant(), box.store(), box.workstation(), Times.text(now), Times.text(expiresAt));
        });
    }

    /** Finds a code by its digest. */
    public Optional<Code> code(String digest) {
        return inTransaction(() -> sql.queryOne(
                "SELECT tenant, store, workstation, expires_at, public_key FROM enrolment WHERE digest = ?",
                row -> new Code(
                        new Box(row.getString(1), row.getString(2), row.getString(3)),
                        Instant.parse(row.getString(4)),
                        row.getString(5)),
                digest));
    }

    /**
     * Uses a code up for a key and keeps the certificate made for it, both or neither. A code that the same key has used before gives the
     * same certificate again: the answer may have been lost on its way.
     *
     * @param certify makes the certificate; called only if the code was still unused
     * @return the certificate; empty if another key was quicker
     */
    public Optional<BoxCertificate> useCode(String digest, String publicKey, Supplier<BoxCertificate> certify) {
        return inTransaction(() -> {
            // Whose update finds the code unused has it, whichever collector it asked.
            int used = sql.update(
                    "UPDATE enrolment SET public_key = ? WHERE digest = ? AND public_key IS NULL", publicKey, digest);
            if (used == 1) {
                var made = certify.get();
                add(made, nextRevision());
                return Optional.of(made);
            }
            return sql.queryOne(
                    "SELECT " + COLUMNS
                            + " FROM certificate WHERE public_key IN"
                            + " (SELECT public_key FROM enrolment WHERE digest = ? AND public_key = ?)",
                    IdentityStore::read,
                    digest,
                    publicKey);
        });
    }

    /** Counts a wrong code, and says how many there were in this minute and the one before. */
    public long countWrongCode(Instant now) {
        return inTransaction(() -> {
            var minute = now.truncatedTo(ChronoUnit.MINUTES);
            sql.update("DELETE FROM wrong_code WHERE minute < ?", Times.text(minute.minus(Duration.ofHours(1))));
            sql.update("""
                    INSERT INTO wrong_code (minute, times) VALUES (?, 1)
                    ON CONFLICT (minute) DO UPDATE SET times = wrong_code.times + 1""", Times.text(minute));
            return wrongCodesSince(minute);
        });
    }

    /** How many wrong codes were tried in this minute and the one before. */
    public long wrongCodes(Instant now) {
        return inTransaction(() -> wrongCodesSince(now.truncatedTo(ChronoUnit.MINUTES)));
    }

    private long wrongCodesSince(Instant minute) {
        return sql.queryOne(
                        "SELECT coalesce(sum(times), 0) FROM wrong_code WHERE minute >= ?",
                        row -> row.getLong(1),
                        Times.text(minute.minus(Duration.ofMinutes(1))))
                .orElseThrow();
    }

    /**
     * Keeps a certificate that was made for a box that showed another one, unless that one has ended meanwhile: who was struck off gets
     * none, however quickly they ask. Of those that were asked for before and never used, the oldest end.
     *
     * @param shown the serial number of the one that it has
     * @return why it is not kept; empty if it is
     */
    public Optional<Distrust> addRenewed(String shown, BoxCertificate certificate, Instant now) {
        return inTransaction(() -> {
            // The revision first: from here on nobody ends what is read next.
            long revision = nextRevision();
            var ended = sql.queryOne(
                            "SELECT coalesce(ended_by, '') FROM certificate WHERE serial = ?",
                            row -> row.getString(1),
                            shown)
                    .filter(reason -> !reason.isEmpty());
            if (ended.isPresent()) {
                return ended.map(Distrust::valueOf);
            }
            if (issuedSince(certificate.box(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
                return Optional.of(Distrust.TOO_MANY_RENEWALS);
            }
            add(certificate, revision);
            endUnused(certificate.box(), revision, now);
            return Optional.empty();
        });
    }

    private long issuedSince(Box box, Instant since) {
        return sql.queryOne("""
                        SELECT count(*) FROM certificate
                        WHERE tenant = ? AND store = ? AND workstation = ? AND issued_at > ?""", row -> row.getLong(1), box.tenant(), box.store(), box.workstation(), Times.text(since))
                .orElseThrow();
    }

    /** They are ended, not forgotten: what the database lacks is taken for ours, and would be believed again. Forgotten are those that expired. */
    private void endUnused(Box box, long revision, Instant now) {
        sql.update(
                """
                UPDATE certificate SET ended_at = ?, ended_by = ?, revision = ?
                WHERE tenant = ? AND store = ? AND workstation = ? AND used_at IS NULL AND ended_at IS NULL
                AND serial NOT IN (
                    SELECT serial FROM certificate
                    WHERE tenant = ? AND store = ? AND workstation = ? AND ended_at IS NULL
                    ORDER BY revision DESC LIMIT ?)""",
                Times.text(now),
                Distrust.REPLACED.name(),
                revision,
                box.tenant(),
                box.store(),
                box.workstation(),
                box.tenant(),
                box.store(),
                box.workstation(),
                MOST_UNUSED);
        sql.update("""
                DELETE FROM certificate
                WHERE tenant = ? AND store = ? AND workstation = ? AND used_at IS NULL AND expires_at < ?""", box.tenant(), box.store(), box.workstation(), Times.text(now));
    }

    /**
     * Keeps a certificate that our authority signed and this database lacks, as one brought back from a backup may. It is taken for what its
     * box is taken for: a box that was struck off after it was given, or that used a newer one, does not come back by it.
     *
     * @return as it is kept
     */
    public BoxCertificate adopt(BoxCertificate certificate, Instant now) {
        return inTransaction(() -> {
            long revision = nextRevision();
            add(certificate, revision);
            endAsItsBox(certificate, Distrust.REVOKED, "ended_by = 'REVOKED' AND ended_at >= ?", now);
            endAsItsBox(certificate, Distrust.REPLACED, "used_at IS NOT NULL AND issued_at > ?", now);
            return sql.queryOne(
                            "SELECT " + COLUMNS + " FROM certificate WHERE serial = ?",
                            IdentityStore::read,
                            certificate.serial())
                    .orElseThrow();
        });
    }

    private void endAsItsBox(BoxCertificate certificate, Distrust reason, String another, Instant now) {
        sql.update(
                """
                UPDATE certificate SET ended_at = ?, ended_by = ? WHERE serial = ? AND ended_at IS NULL AND EXISTS (
                    SELECT 1 FROM certificate other
                    WHERE other.tenant = ? AND other.store = ? AND other.workstation = ? AND other.serial <> ?
                    AND other.""" + another + ")",
                Times.text(now),
                reason.name(),
                certificate.serial(),
                certificate.box().tenant(),
                certificate.box().store(),
                certificate.box().workstation(),
                certificate.serial(),
                Times.text(certificate.issuedAt()));
    }

    private void add(BoxCertificate certificate, long revision) {
        sql.update(
                """
                INSERT INTO certificate
                (serial, tenant, store, workstation, public_key, body, issued_at, expires_at, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (serial) DO NOTHING""",
                certificate.serial(),
                certificate.box().tenant(),
                certificate.box().store(),
                certificate.box().workstation(),
                certificate.publicKey(),
                certificate.body().toArray(),
                Times.text(certificate.issuedAt()),
                Times.text(certificate.expiresAt()),
                revision);
    }

    /** Notes that a box uses this certificate: those that it was given before have served their time. */
    public void used(BoxCertificate certificate, Instant now) {
        inTransaction(() -> {
            long revision = nextRevision();
            sql.update(
                    "UPDATE certificate SET used_at = ?, revision = ? WHERE serial = ? AND used_at IS NULL",
                    Times.text(now),
                    revision,
                    certificate.serial());
            return sql.update(
                    """
                    UPDATE certificate SET ended_at = ?, ended_by = ?, revision = ?
                    WHERE tenant = ? AND store = ? AND workstation = ? AND ended_at IS NULL AND serial <> ?
                    AND issued_at <= ?""",
                    Times.text(now),
                    Distrust.REPLACED.name(),
                    revision,
                    certificate.box().tenant(),
                    certificate.box().store(),
                    certificate.box().workstation(),
                    certificate.serial(),
                    Times.text(certificate.issuedAt()));
        });
    }

    /** Ends every certificate of a box and every code for it, and says how many of both there were. */
    public int revoke(Box box, Instant now) {
        return inTransaction(() -> {
            // The revision first: a renewal that is under way is waited for, and ended with the rest.
            long revision = nextRevision();
            int certificates = sql.update(
                    """
                    UPDATE certificate SET ended_at = ?, ended_by = ?, revision = ?
                    WHERE tenant = ? AND store = ? AND workstation = ? AND (ended_by IS NULL OR ended_by <> ?)""",
                    Times.text(now),
                    Distrust.REVOKED.name(),
                    revision,
                    box.tenant(),
                    box.store(),
                    box.workstation(),
                    Distrust.REVOKED.name());
            int codes = sql.update(
                    "DELETE FROM enrolment WHERE tenant = ? AND store = ? AND workstation = ? AND public_key IS NULL",
                    box.tenant(),
                    box.store(),
                    box.workstation());
            return certificates + codes;
        });
    }

    /** Where the changes are now. */
    public long revision() {
        return inTransaction(() -> sql.queryOne("SELECT revision FROM trust WHERE id = 1", row -> row.getLong(1))
                .orElseThrow());
    }

    /** The certificates that were added or changed after a revision. */
    public List<BoxCertificate> changedAfter(long revision) {
        return inTransaction(() -> sql.query(
                "SELECT " + COLUMNS + " FROM certificate WHERE revision > ? ORDER BY revision",
                IdentityStore::read,
                revision));
    }

    /** All changes wait for this row, so that who has seen one revision has seen all before it. */
    private long nextRevision() {
        sql.update("UPDATE trust SET revision = revision + 1 WHERE id = 1");
        return sql.queryOne("SELECT revision FROM trust WHERE id = 1", row -> row.getLong(1))
                .orElseThrow();
    }

    private static BoxCertificate read(ResultSet row) throws SQLException {
        Function<String, @Nullable Instant> time = text -> text == null ? null : Instant.parse(text);
        var ended = row.getString(10);
        return new BoxCertificate(
                row.getString(1),
                new Box(row.getString(2), row.getString(3), row.getString(4)),
                row.getString(5),
                Bytes.of(row.getBytes(6)),
                Instant.parse(row.getString(7)),
                Instant.parse(row.getString(8)),
                time.apply(row.getString(9)),
                ended == null ? null : Distrust.valueOf(ended),
                time.apply(row.getString(11)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            if (lost) {
                sql = Sql.open(database);
                lost = false;
            }
            var result = work.get();
            sql.commit();
            return result;
        } catch (StoreUnavailableException e) {
            // The next one tries a new connection: a database that was away comes back.
            giveUp();
            throw e;
        } catch (RuntimeException | Error e) {
            sql.rollback();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void giveUp() {
        if (!lost) {
            lost = true;
            sql.close();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!lost) {
                sql.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
