package app.suanpan.protocol.conversation;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The database that all collectors share, in memory: rows that are only ever added to, locks, and one backup to fall back to. */
final class SimulatedDatabase {
    private final Map<Object, Deque<Runnable>> locks = new HashMap<>();
    private Rows rows = new Rows();
    private Rows backup = new Rows();
    private int life;

    /** One event's place in the world. */
    record Place(Box box, long sequence, ChainHash hash) {}

    /** One epoch of one box. */
    record Journal(Box box, Epoch epoch) {}

    private static final class Rows {
        private final Map<Journal, CollectorCursor> cursors = new HashMap<>();
        private final Map<Journal, List<StoredEvent>> events = new HashMap<>();
        private final Set<Place> places = new HashSet<>();
        private final Set<String> facts = new HashSet<>();

        Rows copy() {
            var copy = new Rows();
            copy.cursors.putAll(cursors);
            events.forEach((journal, list) -> copy.events.put(journal, new ArrayList<>(list)));
            copy.places.addAll(places);
            copy.facts.addAll(facts);
            return copy;
        }
    }

    /** Runs {@code work} once nobody else has the lock; whoever has it must {@link #release} it. */
    void acquire(Object lock, Runnable work) {
        var waiting = locks.get(lock);
        if (waiting == null) {
            locks.put(lock, new ArrayDeque<>());
            work.run();
        } else {
            waiting.add(work);
        }
    }

    void release(Object lock) {
        var waiting = locks.get(lock);
        if (waiting == null) {
            return;
        }
        var next = waiting.poll();
        if (next == null) {
            locks.remove(lock);
        } else {
            next.run();
        }
    }

    /** Grows whenever everybody who was connected is thrown out. */
    int life() {
        return life;
    }

    void backUp() {
        backup = rows.copy();
    }

    /** Goes back to the last backup; whatever was under way is not any more. */
    void restoreBackup() {
        rows = backup.copy();
        locks.clear();
        life++;
    }

    Optional<CollectorCursor> cursor(Journal journal) {
        return Optional.ofNullable(rows.cursors.get(journal));
    }

    /** Adds rows. What invariants I3 and I4 forbid is an error, whoever asked for it. */
    void append(Journal journal, Decision decision) {
        var known = rows.cursors.get(journal);
        var before = decision.before();
        var end = known == null ? before.base() : known.watermark();
        for (var event : decision.append()) {
            if (event.sequence() != ++end) {
                throw new AssertionError("I4: event " + event.sequence() + " follows " + (end - 1) + " of " + journal);
            }
            if (!rows.facts.add(event.body().asUtf8())) {
                throw new AssertionError("doubled: " + event.body().asUtf8() + " as event " + end + " of " + journal);
            }
            rows.places.add(new Place(journal.box(), event.sequence(), event.hash()));
        }
        rows.events.computeIfAbsent(journal, ignored -> new ArrayList<>()).addAll(decision.append());
        rows.cursors.put(journal, decision.after());
        if (decision.after().watermark() != end) {
            throw new AssertionError(
                    "I4: the watermark is " + decision.after().watermark() + " and the rows end at " + end);
        }
    }

    /** All facts that are held. */
    Set<String> facts() {
        return rows.facts;
    }

    HeldEvents held(Journal journal, boolean adoptsOrphans) {
        var seen = rows;
        return new HeldEvents() {
            @Override
            public ChainHash hashAt(long sequence) {
                var base = seen.cursors.get(journal).base();
                return seen.events.get(journal).get((int) (sequence - base - 1)).hash();
            }

            @Override
            public boolean inAnyEpoch(long sequence, ChainHash hash) {
                return adoptsOrphans || seen.places.contains(new Place(journal.box(), sequence, hash));
            }
        };
    }
}
