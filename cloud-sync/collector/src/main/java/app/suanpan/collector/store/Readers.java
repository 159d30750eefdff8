package app.suanpan.collector.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A few connections for reading, opened when they are needed, so that a long question does not hold up short ones. One that failed is
 * closed and not used again. When the database goes away, all of them are: whoever asks is told at once, and one in half a second tries.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Supplier<Sql> open;
    private final Semaphore free = new Semaphore(MOST, true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Deque<Sql> idle = new ArrayDeque<>();
    private final Availability availability = Availability.unsaid();

    Readers(Supplier<Sql> open) {
        this.open = open;
    }

    <T> T ask(Function<Sql, T> question) {
        enter();
        try {
            var answer = answer(question);
            availability.there();
            return answer;
        } catch (StoreUnavailableException e) {
            availability.lost(e);
            discardIdle(e);
            throw e;
        } catch (StoreException e) {
            // It is there, and did not like what it was asked.
            availability.there();
            throw e;
        } finally {
            free.release();
        }
    }

    private void enter() {
        var tries = availability.isAway();
        availability.mayTry();
        free.acquireUninterruptibly();
        if (tries) {
            return;
        }
        try {
            // It may have gone away while others were asked.
            availability.mayTry();
        } catch (StoreUnavailableException e) {
            free.release();
            throw e;
        }
    }

    private <T> T answer(Function<Sql, T> question) {
        var sql = take();
        T answer;
        try {
            answer = question.apply(sql);
        } catch (RuntimeException | Error e) {
            // Whatever it was: a connection that nobody has any more would keep the file from all others.
            discard(sql, e);
            throw e;
        }
        keep(sql);
        return answer;
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

    private void discardIdle(RuntimeException cause) {
        synchronized (idle) {
            idle.forEach(sql -> discard(sql, cause));
            idle.clear();
        }
    }

    private static void discard(Sql sql, Throwable cause) {
        try {
            sql.close();
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    /** Waits for the questions that are being answered; whoever closes it again waits for nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        free.acquireUninterruptibly(MOST);
        synchronized (idle) {
            idle.forEach(Sql::close);
            idle.clear();
        }
    }
}
