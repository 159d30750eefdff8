package app.suanpan.collector.rounds;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one piece of work after another and waits between them, until there is nothing left to do or it is closed. Whatever
 * happens in a piece, an error of the virtual machine included, is that piece's trouble: the next one is done all the same. Nobody looks
 * after such a thread, and if it died, what it does would be missed only long afterwards.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** After a piece whose trouble could not even be said: there was no memory for it, perhaps. */
    private static final Duration AFTER_UNSAID_TROUBLE = Duration.ofSeconds(5);

    private final Work work;
    private final Duration afterUnsaidTrouble;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread thread;
    private Duration first = Duration.ZERO;

    /** Is ready to begin, on a thread of this name. */
    public Rounds(String name, Work work) {
        this(name, work, AFTER_UNSAID_TROUBLE);
    }

    Rounds(String name, Work work, Duration afterUnsaidTrouble) {
        this.work = work;
        this.afterUnsaidTrouble = afterUnsaidTrouble;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Begins with the first piece after a wait. */
    public void start(Duration wait) {
        first = wait;
        thread.start();
    }

    private void run() {
        try {
            var wait = Optional.of(first);
            while (wait.isPresent() && !toldWithin(wait.get())) {
                wait = piece();
            }
        } finally {
            end();
        }
    }

    private Optional<Duration> piece() {
        try {
            return work.piece().get();
        } catch (Throwable e) {
            return Optional.of(trouble(e));
        }
    }

    private Duration trouble(Throwable trouble) {
        try {
            return work.trouble().apply(trouble);
        } catch (Throwable e) {
            return afterUnsaidTrouble;
        }
    }

    private void end() {
        try {
            work.end().run();
        } catch (RuntimeException e) {
            LOG.warn("{} did not end cleanly", thread.getName(), e);
        }
    }

    /** Waits, and says whether this was closed meanwhile: that alone ends it, no interruption does. */
    private boolean toldWithin(Duration wait) {
        try {
            return told.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return told.getCount() == 0;
        }
    }

    /** Ends it: no piece is begun any more, and the one that is being done is waited for. What never began ends at once. */
    @Override
    public void close() {
        told.countDown();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warn("{} did not end within {}", thread.getName(), STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
