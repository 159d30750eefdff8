package app.suanpan.collector.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the {@link Remaking} on a thread and a connection of its own, half of the time at most, until there is nothing left to do. */
final class Remaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Remaker.class);
    private static final int EVENTS_AT_ONCE = 250;
    private static final Duration WHILE_SOMEBODY_ELSE_DOES = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Database database;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("remaking").unstarted(this::run);
    private @Nullable Sql sql;

    private Remaker(Database database) {
        this.database = database;
    }

    static Remaker start(Database database) {
        var remaker = new Remaker(database);
        remaker.thread.start();
        return remaker;
    }

    private void run() {
        @Nullable Remaking remaking = null;
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                if (remaking == null) {
                    sql = Sql.open(database);
                    remaking = new Remaking(sql, EVENTS_AT_ONCE);
                }
                var began = System.nanoTime();
                switch (remaking.step()) {
                    case MADE -> pause = Duration.ofNanos(System.nanoTime() - began);
                    case TAKEN -> pause = WHILE_SOMEBODY_ELSE_DOES;
                    case DONE -> {
                        disconnect();
                        return;
                    }
                }
            } catch (RuntimeException e) {
                LOG.warn("rows are not made again for now, trying later", e);
                disconnect();
                remaking = null;
                pause = AFTER_TROUBLE;
            }
        }
        disconnect();
    }

    private boolean stopped(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void disconnect() {
        var open = sql;
        sql = null;
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
        stop.countDown();
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warn("making rows again did not stop within {}", STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
