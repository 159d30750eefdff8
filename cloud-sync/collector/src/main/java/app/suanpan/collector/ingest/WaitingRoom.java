package app.suanpan.collector.ingest;

import app.suanpan.protocol.topic.Box;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * What waits to be committed. What a box sells just now goes before what others bring of last week: little things first, large batches
 * behind them in their order, one at least each time, so that nobody waits for ever. And while somebody sells, no more large ones are taken
 * together than keep a transaction short, since whoever comes meanwhile waits for its end.
 *
 * <p>A box has one large batch here at most: one that it sends again, because the answer took long, takes the place of the first.
 * Otherwise repetitions would fill the room, and whoever sells would find it full.
 *
 * <p>Two things that one box says may so change places. It has one batch under way at a time, and answers tell it what is held, so that
 * costs a repetition at worst.
 *
 * @param <W> what waits
 */
final class WaitingRoom<W> {
    /** As many events are little: what is sold while an answer is on its way. */
    private static final int LITTLE_EVENTS = 20;

    /** Things in one transaction. */
    private static final int MOST_TOGETHER = 50;

    /** Events of large batches in one transaction while somebody sells: a quarter of a second's work. */
    private static final int MOST_EVENTS_BESIDE_SALES = 2_000;

    private static final long SELLING_NANOS = Duration.ofSeconds(1).toNanos();

    private final int mostWaiting;
    private final Function<W, Box> box;
    private final ToIntFunction<W> events;
    private final BiConsumer<W, W> replaced;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<W> little = new ArrayDeque<>();
    private final SequencedMap<Box, W> large = new LinkedHashMap<>();
    private long littleAt;
    private boolean hasSeenLittle;

    /**
     * @param mostWaiting how many little things it holds, and how many large ones
     * @param box whose a thing is
     * @param events how many events are in one
     * @param replaced told what has given its place to what, before that can have its turn
     * @param nanos a clock that only goes forward
     */
    WaitingRoom(
            int mostWaiting,
            Function<W, Box> box,
            ToIntFunction<W> events,
            BiConsumer<W, W> replaced,
            LongSupplier nanos) {
        this.mostWaiting = mostWaiting;
        this.box = box;
        this.events = events;
        this.replaced = replaced;
        this.nanos = nanos;
    }

    /** Lets something in; false if it is full. */
    boolean offer(W work) {
        lock.lock();
        try {
            boolean in = events.applyAsInt(work) <= LITTLE_EVENTS ? offerLittle(work) : offerLarge(work);
            if (in) {
                arrived.signal();
            }
            return in;
        } finally {
            lock.unlock();
        }
    }

    private boolean offerLittle(W work) {
        if (little.size() >= mostWaiting) {
            return false;
        }
        littleAt = nanos.getAsLong();
        hasSeenLittle = true;
        return little.add(work);
    }

    private boolean offerLarge(W work) {
        Box whose = box.apply(work);
        if (large.size() >= mostWaiting && !large.containsKey(whose)) {
            return false;
        }
        // The place in the row stays the first one's.
        W earlier = large.put(whose, work);
        if (earlier != null) {
            replaced.accept(earlier, work);
        }
        return true;
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return little.isEmpty() && large.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** What is to be committed together next; waits so long for something to come, and never for more. Empty if nothing came. */
    List<W> next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            if (little.isEmpty() && large.isEmpty()) {
                // Awakened for nothing, it is called again.
                boolean ignored = arrived.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
            return together();
        } finally {
            lock.unlock();
        }
    }

    /** Everything, for nobody will commit it any more. */
    List<W> leave() {
        lock.lock();
        try {
            List<W> all = new ArrayList<>(little);
            all.addAll(large.values());
            little.clear();
            large.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private List<W> together() {
        List<W> together = new ArrayList<>();
        int room = large.isEmpty() ? MOST_TOGETHER : MOST_TOGETHER - 1;
        while (together.size() < room && !little.isEmpty()) {
            together.add(little.remove());
        }
        boolean selling = hasSeenLittle && nanos.getAsLong() - littleAt < SELLING_NANOS;
        long most = selling ? MOST_EVENTS_BESIDE_SALES : Long.MAX_VALUE;
        long taken = 0;
        while (together.size() < MOST_TOGETHER && !large.isEmpty()) {
            int size = events.applyAsInt(large.firstEntry().getValue());
            if (taken > 0 && taken + size > most) {
                break;
            }
            taken += size;
            together.add(large.pollFirstEntry().getValue());
        }
        return together;
    }
}
