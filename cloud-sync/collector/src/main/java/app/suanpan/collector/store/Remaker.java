package app.suanpan.collector.store;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the {@link Remaking} on a thread and a connection of its own, half of the time at most, until there is nothing left to do. */
final class Remaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Remaker.class);
    private static final int EVENTS_AT_ONCE = 250;
    private static final Duration WHILE_SOMEBODY_ELSE_DOES = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Database database;
    private final Rounds rounds = new Rounds("remaking", new Work(this::piece, this::trouble, this::disconnect));
    private @Nullable Sql sql;
    private @Nullable Remaking remaking;

    private Remaker(Database database) {
        this.database = database;
    }

    static Remaker start(Database database) {
        var remaker = new Remaker(database);
        remaker.rounds.start(Duration.ZERO);
        return remaker;
    }

    /** Makes some rows again, and says how long to wait before the next; nothing when all are made. */
    private Optional<Duration> piece() {
        var begun = remaking;
        if (begun == null) {
            sql = Sql.open(database);
            begun = new Remaking(sql, EVENTS_AT_ONCE);
            remaking = begun;
        }
        var began = System.nanoTime();
        return switch (begun.step()) {
            case MADE -> Optional.of(Duration.ofNanos(System.nanoTime() - began));
            case TAKEN -> Optional.of(WHILE_SOMEBODY_ELSE_DOES);
            case DONE -> Optional.empty();
        };
    }

    private Duration trouble(Throwable trouble) {
        StoreUnavailableException.warn(LOG, "rows are not made again for now, trying later", trouble);
        disconnect();
        return AFTER_TROUBLE;
    }

    private void disconnect() {
        var open = sql;
        sql = null;
        remaking = null;
        if (open != null) {
            try {
                open.close();
            } catch (StoreException e) {
                LOG.warn("a connection did not close cleanly", e);
            }
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
