package app.suanpan.collector.ingest;

import app.suanpan.collector.broker.Message;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.EventStore;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that carries out what some boxes say, as much of it in one transaction as has come meanwhile. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_TOGETHER = 50;
    private static final long LONGEST_GATHERING_NANOS = Duration.ofMillis(5).toNanos();
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private record Work(Arrival arrival, CompletableFuture<Optional<Message>> done) {}

    private final EventStore store;
    private final Clock clock;
    private final BlockingQueue<Work> waiting;
    private final Thread thread;
    private volatile boolean stopping;
    /** Nobody will take anything from the queue any more. */
    private volatile boolean ended;

    Lane(String name, EventStore store, Clock clock, int mostWaiting) {
        this.store = store;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Puts an arrival behind those that came before it. */
    CompletableFuture<Optional<Message>> take(Arrival arrival) {
        var work = new Work(arrival, new CompletableFuture<>());
        // Full means that the disk is far behind: whoever sent this will send it again, and later is better.
        if (!waiting.offer(work)) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("the collector has its hands full"));
        }
        if (ended) {
            refuseWaiting();
        }
        return work.done();
    }

    /** Commits what is waiting, and nothing after it. */
    void stop() {
        stopping = true;
    }

    void join() {
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warn("{} did not stop within {}", thread.getName(), STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(gather(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuseWaiting();
        }
    }

    /** What came too late is refused, so that nobody waits for an answer for ever; whoever sent it will send it again. */
    private void refuseWaiting() {
        Work late;
        while ((late = waiting.poll()) != null) {
            late.done().completeExceptionally(new RejectedExecutionException("the collector has stopped"));
        }
    }

    /** Takes what has gathered meanwhile; never waits for more, for the sync itself is the pause in which more gathers. */
    private List<Work> gather(Work first) {
        var together = new ArrayList<Work>();
        together.add(first);
        var end = System.nanoTime() + LONGEST_GATHERING_NANOS;
        while (together.size() < MOST_TOGETHER && System.nanoTime() - end < 0) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            together.add(next);
        }
        return together;
    }

    private void commit(List<Work> together) {
        try {
            var answers = store.commit(together.stream().map(Work::arrival).toList(), clock.instant());
            for (var i = 0; i < together.size(); i++) {
                answer(together.get(i), answers.get(i));
            }
        } catch (StoreUnavailableException e) {
            // The store has said so in the log, once. Each box waits, and sends again.
            together.forEach(one -> one.done().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            // Also want of memory is one batch's trouble: a thread that dies of it would leave all others without an
            // answer.
            if (together.size() == 1) {
                LOG.error("not stored: box={}", together.getFirst().arrival().box(), e);
                together.getFirst().done().completeExceptionally(e);
            } else {
                // One may be the reason for all: each by itself, so that the others get through.
                LOG.warn("not stored together, trying one by one: {}", e.getMessage());
                together.forEach(one -> commit(List.of(one)));
            }
        }
    }

    private static void answer(Work work, Optional<Acknowledgement> ack) {
        var topic = new Topic(work.arrival().box(), Channel.ACK).name();
        work.done().complete(ack.map(it -> new Message(topic, it.toBytes())));
    }
}
