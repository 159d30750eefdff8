package app.suanpan.collector.store;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.uplink.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Batches that were not believed, as they came, for whoever has to find out why. Some of each kind are kept of each box: whoever sends
 * nonsense does not fill the disk, and does not push out what was kept of another reason before.
 */
final class RefusedBatches {
    private static final long MOST_OF_A_KIND = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final Sql sql;

    RefusedBatches(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a batch aside, or counts it if there are enough of its kind. */
    void keep(long box, Distrust reason, String detail, Bytes raw, Instant now) {
        var digest = digest(raw);
        var again = sql.update(
                "UPDATE refused_batch SET times = times + 1, last_at = ? WHERE box_id = ? AND digest = ?",
                Times.text(now),
                box,
                digest);
        if (again > 0 || ofAKind(box, reason) >= MOST_OF_A_KIND) {
            return;
        }
        var bytes = raw.toArray();
        sql.update(
                """
                INSERT INTO refused_batch (box_id, digest, reason, detail, body, size, times, first_at, last_at)
                VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)""",
                box,
                digest,
                reason.code(),
                detail,
                bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes,
                bytes.length,
                Times.text(now),
                Times.text(now));
    }

    private long ofAKind(long box, Distrust reason) {
        return sql.queryOne(
                        "SELECT count(*) FROM refused_batch WHERE box_id = ? AND reason = ?",
                        row -> row.getLong(1),
                        box,
                        reason.code())
                .orElseThrow();
    }

    private static String digest(Bytes raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            raw.digestInto(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
