package app.suanpan.agent.disk;

import app.suanpan.agent.disk.DiskReading.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the disk every second, tells who wants to know, and makes the reserve whole again, on a thread of its own. */
public final class DiskWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;
    /** Between two parts of the reserve: sales go to the same disk. */
    private static final long BREATH_MILLIS = 50;

    private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);

    private final DiskRoom room;
    private final List<Consumer<DiskReading>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("disk-watch").daemon().factory());
    private DiskReading told = new DiskReading(Level.ROOMY, 0);

    private DiskWatch(DiskRoom room) {
        this.room = room;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins to look, in a moment: a store that opens has more urgent things to read and write. */
    public static DiskWatch over(DiskRoom room) {
        DiskWatch watch = new DiskWatch(room);
        watch.lookAfter(EVERY_MILLIS);
        return watch;
    }

    /** Tells each reading that is another than the one before, on the watch's thread. Before the first, the disk is roomy. */
    public void onChange(Consumer<DiskReading> listener) {
        listeners.add(listener);
    }

    private void look() {
        boolean more = false;
        try {
            more = room.restore();
            tell(room.reading());
        } catch (RuntimeException e) {
            log.error("a look at the disk failed; there is another", e);
        }
        lookAfter(more ? BREATH_MILLIS : EVERY_MILLIS);
    }

    private synchronized void lookAfter(long millis) {
        if (!thread.isShutdown()) {
            thread.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void tell(DiskReading now) {
        if (now.equals(told)) {
            return;
        }
        if (now.level() != told.level()) {
            log.warn("the disk is {}: {} MB free", now.level(), now.freeMegabytes());
        }
        told = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Lets a look that is under way come to its end. */
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("somebody still looks at the disk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
