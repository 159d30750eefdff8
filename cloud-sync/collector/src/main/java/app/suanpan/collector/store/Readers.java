package app.suanpan.collector.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A few connections for reading, opened when they are needed, so that a long question does not hold up short ones. One that failed is
 * closed and not used again: a database that was away is there again with the next question.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Supplier<Sql> open;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Sql> idle = new ArrayDeque<>();

    Readers(Supplier<Sql> open) {
        this.open = open;
    }

    <T> T ask(Function<Sql, T> question) {
        free.acquireUninterruptibly();
        try {
            var sql = take();
            T answer;
            try {
                answer = question.apply(sql);
            } catch (RuntimeException e) {
                discard(sql, e);
                throw e;
            }
            keep(sql);
            return answer;
        } finally {
            free.release();
        }
    }

    private Sql take() {
        synchronized (idle) {
            var ready = idle.poll();
            if (ready != null) {
                return ready;
            }
        }
        return open.get();
    }

    private void keep(Sql sql) {
        synchronized (idle) {
            idle.push(sql);
        }
    }

    private static void discard(Sql sql, RuntimeException cause) {
        try {
            sql.close();
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    /** Waits for the questions that are being answered. */
    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        synchronized (idle) {
            idle.forEach(Sql::close);
            idle.clear();
        }
    }
}
