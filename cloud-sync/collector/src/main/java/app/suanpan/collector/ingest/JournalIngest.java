package app.suanpan.collector.ingest;

import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.EventStore;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages as they come, on many threads, and commits them together on one: what arrives while a transaction is being
 * synced to the disk goes into the next. The answer to a message exists only when its transaction does.
 */
public final class JournalIngest implements Receiver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalIngest.class);
    private static final int MOST_TOGETHER = 50;
    private static final long LONGEST_GATHERING_NANOS = Duration.ofMillis(5).toNanos();
    private static final int MOST_WAITING = 1_000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private record Work(Arrival arrival, CompletableFuture<Optional<Message>> done) {}

    private final EventStore store;
    private final Clock clock;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopping;
    /** Nobody will take anything from the queue any more. */
    private volatile boolean ended;

    private JournalIngest(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("ingest").unstarted(this::run);
    }

    /** Starts taking messages for {@code store}; {@code clock} is told to the boxes and shown to people. */
    public static JournalIngest start(EventStore store, Clock clock) {
        var ingest = new JournalIngest(store, clock);
        ingest.thread.start();
        return ingest;
    }

    @Override
    public CompletionStage<Optional<Message>> receive(Message message) {
        var topic = Topic.parse(message.topic());
        if (topic.isEmpty()) {
            return CompletableFuture.failedFuture(new MalformedMessageException("not a topic of ours"));
        }
        var arrival = read(topic.get(), message);
        if (arrival.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        var work = new Work(arrival.get(), new CompletableFuture<>());
        // Full means that the disk is far behind: whoever sent this will send it again, and later is better.
        if (stopping || !waiting.offer(work)) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("the collector has its hands full"));
        }
        if (ended) {
            refuseWaiting();
        }
        return arrival.get() instanceof Arrival.OfNonsense(var ignored, var reason)
                ? work.done().thenCompose(it -> CompletableFuture.failedFuture(new MalformedMessageException(reason)))
                : work.done();
    }

    /** Commits what is waiting, then stops. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warn("ingest did not stop within {}", STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Arrival> read(Topic topic, Message message) {
        var box = topic.box();
        try {
            return switch (topic.channel()) {
                case UP -> {
                    var envelope = EnvelopeCodec.decode(message.payload());
                    if (!envelope.header().box().equals(box)) {
                        throw new MalformedMessageException(
                                "an envelope of " + envelope.header().box() + " on the topic of another");
                    }
                    yield Optional.of(new Arrival.OfEnvelope(box, envelope));
                }
                case HELLO -> Optional.of(new Arrival.OfHello(box, Hello.parse(message.payload())));
                // An empty retained message only clears the one before it.
                case STATE ->
                    message.payload().length() == 0
                            ? Optional.empty()
                            : Optional.of(new Arrival.OfState(box, BoxState.parse(message.payload())));
                case ACK, REQ, RSP -> Optional.empty();
            };
        } catch (MalformedMessageException e) {
            LOG.warn("malformed message: topic={} reason={}", topic.name(), e.getMessage());
            return Optional.of(new Arrival.OfNonsense(box, String.valueOf(e.getMessage())));
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
