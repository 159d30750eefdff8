package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.sqlite.Sqlite;
import java.time.Instant;
import java.util.Arrays;

/** How many of the moments at which prices change have come. Read again only when the file was written. */
final class PriceMoments {
    private long[] moments = {};
    private long readAt = -1;

    /** Not for two threads at once. */
    int come(Sqlite db, long fileVersion, Instant now) {
        if (fileVersion != readAt) {
            moments = db.query("SELECT at FROM price_moment ORDER BY at", row -> row.getLong(1)).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            readAt = fileVersion;
        }
        int found = Arrays.binarySearch(moments, now.getEpochSecond());
        return found >= 0 ? found + 1 : -found - 1;
    }
}
