package app.suanpan.protocol.conversation;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.JournalView;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A box's journal in memory, with the two disasters a real one can meet: an old image put back, and a cloned card. */
final class SimulatedJournal implements JournalView {
    private record Life(Epoch epoch, long base) {}

    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final JournalChain chain = new JournalChain();
    private long acknowledged;
    private long forgotten;

    SimulatedJournal(RandomGenerator random) {
        lives.add(new Life(randomEpoch(random), 0));
    }

    private SimulatedJournal(SimulatedJournal other) {
        events.addAll(other.events);
        lives.addAll(other.lives);
        acknowledged = other.acknowledged;
        forgotten = other.forgotten;
    }

    SimulatedJournal image() {
        return new SimulatedJournal(this);
    }

    void commit(String fact) {
        var body = Bytes.utf8(fact);
        events.add(new StoredEvent(events.size() + 1, body, chain.next(hashAt(events.size()), body)));
    }

    void beginEpoch(long base, RandomGenerator random) {
        lives.add(new Life(randomEpoch(random), base));
    }

    List<StoredEvent> read(long after, long through, int most) {
        if (after < forgotten) {
            throw new AssertionError("event " + (after + 1) + " is asked for and was forgotten");
        }
        return events.subList((int) after, (int) Math.min(through, after + most));
    }

    /** Forgets what is acknowledged and old enough; hashes stay, as in the real ledger. */
    void forgetThrough(long sequence) {
        forgotten = Math.max(forgotten, sequence);
    }

    @Override
    public long forgotten() {
        return forgotten;
    }

    long acknowledged() {
        return acknowledged;
    }

    void acknowledge(long through) {
        acknowledged = through;
    }

    List<StoredEvent> events() {
        return events;
    }

    @Override
    public JournalHead head() {
        return lives().getLast();
    }

    @Override
    public List<JournalHead> lives() {
        var heads = new ArrayList<JournalHead>();
        var end = (long) events.size();
        for (var life : lives.reversed()) {
            if (heads.isEmpty() || life.base() < end) {
                heads.addFirst(new JournalHead(life.epoch(), life.base(), hashAt(life.base()), end, hashAt(end)));
                end = life.base();
            }
        }
        return heads;
    }

    @Override
    public ChainHash hashAt(long sequence) {
        return sequence == 0
                ? JournalChain.GENESIS
                : events.get((int) sequence - 1).hash();
    }

    private static Epoch randomEpoch(RandomGenerator random) {
        return new Epoch("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }
}
