package app.suanpan.collector.ingest;

import app.suanpan.collector.broker.Message;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.EventStore;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that carries out what some boxes say, as much of it in one transaction as has come meanwhile. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private record Work(Arrival arrival, CompletableFuture<Optional<Message>> done) {
        int events() {
            return arrival instanceof Arrival.OfEnvelope(var ignored, var envelope)
                    ? envelope.events().size()
                    : 0;
        }

        Box box() {
            return arrival.box();
        }

        /** The same was sent again: the first is carried out when the second is, whose answer is enough for both. */
        void replaced(Work by) {
            by.done.whenComplete((answer, failure) -> {
                if (failure == null) {
                    done.complete(Optional.empty());
                } else {
                    done.completeExceptionally(failure);
                }
            });
        }
    }

    private final EventStore store;
    private final Clock clock;
    private final WaitingRoom<Work> waiting;
    private final Thread thread;
    private volatile boolean stopping;
    /** Nobody will take anything from the queue any more. */
    private volatile boolean ended;

    Lane(String name, EventStore store, Clock clock, int mostWaiting) {
        this.store = store;
        this.clock = clock;
        this.waiting = new WaitingRoom<>(mostWaiting, Work::box, Work::events, Work::replaced, System::nanoTime);
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes an arrival, to be carried out in its turn. */
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
                // The sync of one transaction is the pause in which more gathers for the next.
                var together = waiting.next(GLANCE);
                if (!together.isEmpty()) {
                    commit(together);
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
        waiting.leave()
                .forEach(late ->
                        late.done().completeExceptionally(new RejectedExecutionException("the collector has stopped")));
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
