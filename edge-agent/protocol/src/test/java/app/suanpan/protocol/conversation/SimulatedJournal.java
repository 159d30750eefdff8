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

/** A box's journal in memory, with what a real one can meet: a power cut, an old image put back, a second box with a copy of it. */
final class SimulatedJournal implements JournalView {
    private record Life(Epoch epoch, long base) {}

    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final JournalChain chain;
    private long synced;
    private long acknowledged;
    private long acknowledgedOnDisk;
    private long forgotten;

    SimulatedJournal(JournalChain chain, RandomGenerator random) {
        this.chain = chain;
        lives.add(new Life(randomEpoch(random), 0));
    }

    SimulatedJournal(RandomGenerator random) {
        this(new JournalChain(), random);
    }

    private SimulatedJournal(SimulatedJournal other) {
        chain = other.chain;
        events.addAll(other.events.subList(0, (int) other.synced));
        lives.addAll(other.lives);
        synced = other.synced;
        acknowledged = other.acknowledgedOnDisk;
        acknowledgedOnDisk = other.acknowledgedOnDisk;
        forgotten = other.forgotten;
    }

    /** What is on the disk: a backup, or what the power leaves. */
    SimulatedJournal image() {
        return new SimulatedJournal(this);
    }

    /** Appends a fact as the ledger does, synced. */
    void commit(String fact) {
        commit(fact, true);
    }

    /** Appends a fact. What was acknowledged is written along. */
    void commit(String fact, boolean synced) {
        var body = Bytes.utf8(fact);
        events.add(new StoredEvent(events.size() + 1, body, chain.next(hashAt(events.size()), body)));
        if (synced) {
            sync();
        }
    }

    void sync() {
        synced = events.size();
        acknowledgedOnDisk = Math.min(acknowledged, synced);
    }

    /** How much of it a power cut leaves. */
    long synced() {
        return synced;
    }

    void beginEpoch(long base, RandomGenerator random) {
        lives.add(new Life(randomEpoch(random), base));
    }

    List<StoredEvent> read(long after, long through, int most) {
        if (after < forgotten) {
            throw new AssertionError("I6: event " + (after + 1) + " is asked for and was forgotten");
        }
        return List.copyOf(events.subList((int) after, (int) Math.min(through, after + most)));
    }

    void acknowledge(long through) {
        acknowledged = through;
    }

    /** What the product never does: see {@link Mutant#FORGET_WITHOUT_RETENTION}. */
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

    List<StoredEvent> events() {
        return events;
    }

    @Override
    public JournalHead head() {
        var life = lives.getLast();
        var end = (long) events.size();
        return new JournalHead(life.epoch(), life.base(), hashAt(life.base()), end, hashAt(end));
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
