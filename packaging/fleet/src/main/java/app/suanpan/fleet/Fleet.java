package app.suanpan.fleet;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.JournalHead;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** A fleet of light boxes, four to a store, that connect, sell, lose the network and come back as they are told. */
public final class Fleet implements AutoCloseable {
    private static final int BOXES_A_STORE = 4;
    private static final int LOOK_MILLIS = 5;

    private final List<LightBox> boxes = new ArrayList<>();
    private final FleetFigures figures = FleetFigures.fresh();
    private final Random random;

    /**
     * Makes boxes that are not connected yet.
     *
     * @param count how many
     * @param brokers where they may connect, each beginning with one at random and going on to the next when it fails
     * @param doubledPerMille how many of a thousand messages are published twice, as a network may
     * @param seed makes the same sales and chances again
     */
    public Fleet(int count, List<URI> brokers, int doubledPerMille, long seed) {
        this("s", count, brokers, doubledPerMille, seed);
    }

    /**
     * The same beside another fleet.
     *
     * @param stores how the names of its stores begin
     */
    public Fleet(String stores, int count, List<URI> brokers, int doubledPerMille, long seed) {
        this.random = new Random(seed);
        for (var i = 0; i < count; i++) {
            var box = new Box("fleet", stores + "%05d".formatted(i / BOXES_A_STORE), "w" + (1 + i % BOXES_A_STORE));
            boxes.add(new LightBox(box, brokers, doubledPerMille, new Random(random.nextLong()), figures));
        }
    }

    /** Returns what the boxes have seen so far. */
    public FleetFigures figures() {
        return figures;
    }

    /** Plugs the cables of the boxes from one number to before another in, all at once, or out. */
    public void plug(int from, int to, boolean in) {
        boxes.subList(from, to).forEach(box -> box.plug(in));
    }

    /** Lets boxes chosen at random sell: Poisson arrivals at a rate, in sales a second, of the share of the time passed. */
    public void sell(Duration time, DoubleUnaryOperator rate) {
        var begin = System.nanoTime();
        var next = 0.0;
        while (next < time.toNanos()) {
            var wait = begin + (long) next - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            boxes.get(random.nextInt(boxes.size())).sell();
            next += -Math.log(1 - random.nextDouble()) / rate.applyAsDouble(next / time.toNanos()) * 1e9;
        }
    }

    /** Lets each box of a range make so many sales at once. */
    public void sellEach(int from, int to, int sales) {
        for (var box : boxes.subList(from, to)) {
            for (var i = 0; i < sales; i++) {
                box.sell();
            }
        }
    }

    /** Waits until the collector has answered every box of a range on its present connection; returns how long that took. */
    public Duration awaitAnswered(int from, int to, Duration patience) throws InterruptedException, TimeoutException {
        return await(boxes.subList(from, to), LightBox::answered, "without an answer", patience);
    }

    /** Waits until every box of a range has noticed that its connection is gone. */
    public void awaitGone(int from, int to, Duration patience) throws InterruptedException, TimeoutException {
        await(boxes.subList(from, to), box -> !box.answered(), "with a connection", patience);
    }

    /** Waits until every box of a range is connected and nothing is unsent; returns how long that took. */
    public Duration awaitCaughtUp(int from, int to, Duration patience) throws InterruptedException, TimeoutException {
        return await(
                boxes.subList(from, to), box -> box.answered() && box.unsent() == 0, "with something unsent", patience);
    }

    /** Returns how many sales of a range of boxes are not acknowledged yet. */
    public long unsent(int from, int to) {
        return boxes.subList(from, to).stream().mapToLong(LightBox::unsent).sum();
    }

    /** Returns where each box's journal stands, by the box's path. */
    public Map<String, JournalHead> heads() {
        var heads = new LinkedHashMap<String, JournalHead>();
        boxes.forEach(box -> heads.put(box.box().path(), box.head()));
        return heads;
    }

    private static Duration await(List<LightBox> boxes, Predicate<LightBox> done, String otherwise, Duration patience)
            throws InterruptedException, TimeoutException {
        var begin = System.nanoTime();
        for (var box : boxes) {
            while (!done.test(box)) {
                if (System.nanoTime() - begin > patience.toNanos()) {
                    var left = boxes.stream().filter(done.negate()).count();
                    throw new TimeoutException(left + " boxes " + otherwise + " after " + patience);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        boxes.forEach(LightBox::end);
    }
}
