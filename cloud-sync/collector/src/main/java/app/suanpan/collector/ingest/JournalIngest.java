package app.suanpan.collector.ingest;

import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.EventStore;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages as they come, on many threads, and commits them together on a few: what arrives while a transaction is being
 * synced to the disk goes into the next. What one box says is always carried out by the same thread, in its order. The answer to a
 * message exists only when its transaction does.
 */
public final class JournalIngest implements Receiver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalIngest.class);
    private static final int MOST_WAITING = 1_000;

    private final List<Lane> lanes;
    private final BatchCheck check;
    private volatile boolean stopping;

    private JournalIngest(List<Lane> lanes, BatchCheck check) {
        this.lanes = lanes;
        this.check = check;
    }

    /**
     * Starts taking messages for {@code store}, on as many threads as it has writers; {@code clock} is told to the boxes and shown to
     * people.
     */
    public static JournalIngest start(EventStore store, Clock clock) {
        return start(store, BatchCheck.NONE, clock);
    }

    /** Starts as the other one does; {@code check} says what is believed. */
    public static JournalIngest start(EventStore store, BatchCheck check, Clock clock) {
        var count = store.writers();
        var lanes = IntStream.range(0, count)
                .mapToObj(number -> new Lane("ingest-" + number, store, clock, MOST_WAITING / count))
                .toList();
        lanes.forEach(Lane::start);
        return new JournalIngest(lanes, check);
    }

    @Override
    public CompletionStage<Optional<Message>> receive(Message message) {
        var topic = Topic.parse(message.topic());
        if (topic.isEmpty()) {
            return CompletableFuture.failedFuture(new MalformedMessageException("not a topic of ours"));
        }
        Optional<Arrival> arrival;
        try {
            arrival = read(topic.get(), message);
        } catch (RuntimeException e) {
            // Such as a database that is away when a key is looked for: this message's trouble, and not that of whoever
            // brought it.
            LOG.warn("not taken, the box will send it again: topic={} reason={}", message.topic(), e.getMessage());
            return CompletableFuture.failedFuture(e);
        }
        if (arrival.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (stopping) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("the collector is stopping"));
        }
        var lane = lanes.get(Math.floorMod(topic.get().box().hashCode(), lanes.size()));
        var done = lane.take(arrival.get());
        return arrival.get() instanceof Arrival.OfNonsense(var ignored, var reason, var _)
                ? done.thenCompose(it -> CompletableFuture.failedFuture(new MalformedMessageException(reason)))
                : done;
    }

    /** Commits what is waiting, then stops. */
    @Override
    public void close() {
        stopping = true;
        lanes.forEach(Lane::stop);
        lanes.forEach(Lane::join);
    }

    private Optional<Arrival> read(Topic topic, Message message) {
        var box = topic.box();
        try {
            return switch (topic.channel()) {
                case UP -> Optional.of(batch(box, message.payload()));
                case HELLO -> {
                    var hello = Hello.parse(message.payload());
                    var objection = check.objection(box);
                    yield Optional.of(
                            objection.isEmpty()
                                    ? new Arrival.OfHello(box, hello)
                                    : new Arrival.OfStruckOff(box, objection.get(), hello));
                }
                // An empty retained message only clears the one before it.
                case STATE -> message.payload().length() == 0 ? Optional.empty() : state(box, message.payload());
                case ACK, REQ, RSP -> Optional.empty();
            };
        } catch (MalformedMessageException e) {
            LOG.warn("malformed message: topic={} reason={}", topic.name(), e.getMessage());
            return Optional.of(new Arrival.OfNonsense(
                    box, String.valueOf(e.getMessage()), topic.channel() == Channel.UP ? message.payload() : null));
        }
    }

    /** How a box says it is. Of one that was struck off only that it is gone is believed. */
    private Optional<Arrival> state(Box box, Bytes payload) {
        var state = BoxState.parse(payload);
        return state.online() && check.objection(box).isPresent()
                ? Optional.empty()
                : Optional.of(new Arrival.OfState(box, state));
    }

    /** A batch as it is to be stored, or why it is not; what cannot be read is refused by an exception. */
    private Arrival batch(Box box, Bytes payload) {
        var envelope = EnvelopeCodec.decode(payload);
        var header = envelope.header();
        var objection = header.box().equals(box) ? check.objection(header) : Optional.of(Distrust.OTHER_TOPIC);
        if (objection.isEmpty()) {
            return new Arrival.OfEnvelope(box, envelope);
        }
        LOG.warn("batch not believed: box={} reason={}", box, objection.get());
        return new Arrival.OfDistrusted(box, objection.get(), header, payload);
    }
}
