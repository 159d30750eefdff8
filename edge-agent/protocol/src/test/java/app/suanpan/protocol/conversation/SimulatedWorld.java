package app.suanpan.protocol.conversation;

import app.suanpan.protocol.conversation.SimulatedDatabase.Journal;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Time, chance and memory of one history: everything that happens, happens on one thread, in an order that one seed decides. */
final class SimulatedWorld {
    private record Occurrence(long at, long order, Runnable happens) {}

    private record Identity(Box box, Epoch epoch, long sequence) {}

    private final RandomGenerator random;
    private final Mutant mutant;
    private final boolean isTraced;
    private final PriorityQueue<Occurrence> agenda = new PriorityQueue<>(
            (a, b) -> a.at() != b.at() ? Long.compare(a.at(), b.at()) : Long.compare(a.order(), b.order()));
    private final List<String> trace = new ArrayList<>();
    private final Map<Identity, ChainHash> everStored = new HashMap<>();
    private final Set<Box> mayFork = new HashSet<>();
    private long now;
    private long order;
    private boolean faulty = true;

    SimulatedWorld(long seed, Mutant mutant, boolean isTraced) {
        this.random = new SplittableRandom(seed);
        this.mutant = mutant;
        this.isTraced = isTraced;
    }

    Mutant mutant() {
        return mutant;
    }

    RandomGenerator random() {
        return random;
    }

    long now() {
        return now;
    }

    /** Whether things still go wrong. */
    boolean isFaulty() {
        return faulty;
    }

    void calm() {
        faulty = false;
    }

    /** Once in so many times, as long as things go wrong. */
    boolean happens(int oneIn) {
        return faulty && random.nextInt(oneIn) == 0;
    }

    void in(long millis, Runnable happens) {
        agenda.add(new Occurrence(now + Math.max(0, millis), order++, happens));
    }

    /** Lets the next thing happen, unless it would be after {@code end}, in milliseconds, or there is none. */
    boolean step(long end) {
        var next = agenda.peek();
        if (next == null || next.at() > end) {
            return false;
        }
        agenda.poll();
        now = next.at();
        next.happens().run();
        return true;
    }

    /** What somebody's clock says: anything. */
    Instant someTime() {
        return Instant.ofEpochSecond(random.nextLong(2_000_000_000L));
    }

    void trace(Supplier<String> what) {
        if (isTraced) {
            trace.add("%6d  %s".formatted(now, what.get()));
        }
    }

    List<String> traced() {
        return trace;
    }

    /** From now on two facts of this box may have had one name: it was put back to an old image, or there are two of it. */
    void mayFork(Box box) {
        mayFork.add(box);
    }

    /** An alarm for a box that has one history is a false one. */
    void alarm(Box box) {
        trace(() -> "alarm for " + box.workstation());
        if (!mayFork.contains(box)) {
            throw new AssertionError("a false alarm for " + box);
        }
    }

    /** I3 for ever, also across a collector that went back to its backup. */
    void stored(Journal journal, Decision decision) {
        for (var event : decision.append()) {
            var before = everStored.put(new Identity(journal.box(), journal.epoch(), event.sequence()), event.hash());
            if (before != null && !before.equals(event.hash()) && !mayFork.contains(journal.box())) {
                throw new AssertionError("I3: event " + event.sequence() + " of " + journal + " was another one");
            }
        }
    }
}
