package app.suanpan.collector;

import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.authority.Enrolments;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.IdentityStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Authority and enrolments for a command, beside a collector that may or may not run.
 *
 * @param store closed with this
 */
record TrustBook(Enrolments enrolments, IdentityStore store) implements AutoCloseable {
    static TrustBook open(Database database, Path authority, Clock clock) {
        var random = new SecureRandom();
        var store = IdentityStore.open(database, clock.instant());
        try {
            return new TrustBook(
                    Enrolments.open(Authority.open(authority, clock.instant(), random), store, clock, random), store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
