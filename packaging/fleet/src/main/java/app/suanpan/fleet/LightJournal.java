package app.suanpan.fleet;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.JournalView;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A box's journal in memory: every hash, and the bytes of what is not acknowledged yet. */
final class LightJournal implements JournalView {
    /** When an event was made, by the clock that only goes forward; {@link #UNTIMED} if nobody wants to know. */
    private record Kept(StoredEvent event, long madeAt) {}

    static final long UNTIMED = 0;

    private final Epoch epoch;
    private final JournalChain chain = new JournalChain();
    private final List<ChainHash> hashes = new ArrayList<>(List.of(JournalChain.GENESIS));
    private final ArrayDeque<Kept> unsent = new ArrayDeque<>();

    LightJournal(Epoch epoch) {
        this.epoch = epoch;
    }

    synchronized void append(Bytes body, long madeAt) {
        var hash = chain.next(hashes.getLast(), body);
        hashes.add(hash);
        unsent.add(new Kept(new StoredEvent(hashes.size() - 1, body, hash), madeAt));
    }

    /** Forgets what the collector has, and tells how long ago, in nanoseconds, each of it was made. */
    synchronized void acknowledge(long through, LongConsumer ages) {
        var now = System.nanoTime();
        while (!unsent.isEmpty() && unsent.getFirst().event().sequence() <= through) {
            var madeAt = unsent.removeFirst().madeAt();
            if (madeAt != UNTIMED) {
                ages.accept(now - madeAt);
            }
        }
    }

    /** Returns events after a sequence, as the uplink reads them; refuses those that are no longer kept. */
    synchronized List<StoredEvent> read(long after, int mostEvents, int mostBytes) {
        var run = new ArrayList<StoredEvent>();
        var bytes = 0;
        for (var kept : unsent) {
            if (kept.event().sequence() <= after) {
                continue;
            }
            bytes += kept.event().body().length();
            if (run.size() == mostEvents || !run.isEmpty() && bytes > mostBytes) {
                break;
            }
            run.add(kept.event());
        }
        if (!run.isEmpty() && run.getFirst().sequence() != after + 1) {
            throw new IllegalStateException("event " + (after + 1) + " was acknowledged, and is asked for again");
        }
        return run;
    }

    synchronized int unsent() {
        return unsent.size();
    }

    @Override
    public synchronized JournalHead head() {
        return new JournalHead(epoch, 0, JournalChain.GENESIS, hashes.size() - 1, hashes.getLast());
    }

    @Override
    public List<JournalHead> lives() {
        return List.of(head());
    }

    @Override
    public synchronized ChainHash hashAt(long sequence) {
        return hashes.get(Math.toIntExact(sequence));
    }
}
