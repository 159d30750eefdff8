package app.suanpan.collector.kafka;

import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway's heart: puts what boxes publish into Kafka, and hands the answers that come back to the broker in front.
 *
 * <p>A box's publish is confirmed as soon as Kafka has it, which says nothing of the database; only the answer does. Until that
 * is here the box repeats itself, and its repetitions go no further than this: there is never more than one of its envelopes
 * and one of its hellos under way. Otherwise a road that is slow for a moment would be filled with them, and slower.
 *
 * <p>It keeps nothing. When it dies, the boxes connect to another one and say hello there; an answer to a gateway that is
 * gone is read by nobody and missed by nobody. While Kafka is away or full, messages are refused, and sent again by the boxes
 * in their own time.
 */
public final class KafkaRelay implements Receiver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRelay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 500;
    /** After so long what was asked is taken for lost, and a repetition of it is let through. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    /** What may be asked again, and is answered the same however often; only these are kept back. */
    private static final Set<Channel> REPEATED = Set.of(Channel.UP, Channel.HELLO);

    private record Question(long number, long askedAt) {
        boolean isFresh() {
            return System.nanoTime() - askedAt < PATIENCE_NANOS;
        }
    }

    private final String name;
    private final int partition;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> answers;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Topic, Question> underWay = new ConcurrentHashMap<>();
    private final Outage outage;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    private KafkaRelay(String name, int partition, KafkaConfig config) {
        this.name = name;
        this.partition = partition;
        this.outage = new Outage(
                config.servers(), "What boxes say is refused; they keep it, sell on, and send it again by themselves.");
        this.answers = KafkaClients.listener(config, "suanpan-gateway-" + name);
        try {
            var way = new TopicPartition(KafkaTopics.ACK, partition);
            answers.assign(List.of(way));
            answers.seekToEnd(List.of(way));
            // Asked for now, so that no answer to our first question is before the place where we begin to read.
            answers.position(way);
            this.producer = KafkaClients.careful(config, "suanpan-gateway-" + name);
        } catch (RuntimeException e) {
            answers.close();
            throw e;
        }
    }

    /**
     * Opens a relay; returns when it can take messages. Answers are handed on from {@link #deliverTo} on.
     *
     * @param random names this start of the gateway, and chooses the partition of the answers that it reads
     * @throws IllegalStateException with a sentence for people when Kafka is not there, or keeps too few copies
     */
    public static KafkaRelay open(KafkaConfig config, RandomGenerator random) {
        var topics = KafkaTopics.ready(config);
        try {
            var relay = new KafkaRelay(
                    "%016x".formatted(random.nextLong()), random.nextInt(topics.ackPartitions()), config);
            LOG.info("relay ready: kafka={} gateway={} answersIn={}", config.servers(), relay.name, relay.partition);
            return relay;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(config, e);
        }
    }

    /** Begins to read the answers, and gives each to {@code broker} on a thread of its own. Called once. */
    public void deliverTo(Consumer<Message> broker) {
        var listening = Thread.ofPlatform().name("answers").unstarted(() -> listen(broker));
        thread = listening;
        listening.start();
    }

    /** Returns the name of this start of the gateway. */
    public String name() {
        return name;
    }

    @Override
    public CompletionStage<Optional<Message>> receive(Message message) {
        var topic = Topic.parse(message.topic()).filter(it -> it.channel().fromBox());
        if (topic.isEmpty()) {
            return CompletableFuture.failedFuture(new MalformedMessageException("not a topic of a box"));
        }
        if (stopping) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("the gateway has stopped"));
        }
        var number = numbers.incrementAndGet();
        if (REPEATED.contains(topic.get().channel()) && !isNew(topic.get(), number)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return send(topic.get(), number, message.payload());
    }

    /** Refuses everything from now on; the boxes will ask another gateway. */
    @Override
    public void close() {
        stopping = true;
        answers.wakeup();
        try {
            if (thread == null) {
                answers.close();
            } else {
                thread.join(CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE);
    }

    /** Notes a question; false if the same box has asked the like a moment ago and waits for the answer. */
    private boolean isNew(Topic topic, long number) {
        var now = underWay.compute(
                topic,
                (ignored, asked) -> asked != null && asked.isFresh() ? asked : new Question(number, System.nanoTime()));
        return now.number() == number;
    }

    private CompletionStage<Optional<Message>> send(Topic topic, long number, Bytes payload) {
        var record = new ProducerRecord<>(KafkaTopics.UP, topic.box().path(), payload.toArray());
        Header.put(record.headers(), Header.TOPIC, topic.name());
        new ReturnAddress(name, partition, number).writeTo(record.headers());
        var done = new CompletableFuture<Optional<Message>>();
        try {
            producer.send(record, (place, failure) -> {
                if (failure == null) {
                    outage.over();
                    done.complete(Optional.empty());
                } else {
                    refuse(topic, number, done, failure);
                }
            });
        } catch (RuntimeException e) {
            refuse(topic, number, done, e);
        }
        return done;
    }

    private void refuse(Topic topic, long number, CompletableFuture<?> done, Exception reason) {
        if (reason instanceof RecordTooLargeException) {
            LOG.warn("too large for Kafka: box={} reason={}", topic.box(), reason.getMessage());
        } else {
            LOG.debug("not taken by Kafka: box={} reason={}", topic.box(), reason.getMessage());
            outage.noticed(reason.getMessage());
        }
        settle(topic, number);
        done.completeExceptionally(reason);
    }

    private void settle(Topic topic, long number) {
        underWay.computeIfPresent(topic, (ignored, asked) -> asked.number() == number ? null : asked);
    }

    private void listen(Consumer<Message> broker) {
        try (answers) {
            while (!stopping) {
                try {
                    for (var answer : answers.poll(POLL)) {
                        deliver(answer, broker);
                    }
                } catch (WakeupException e) {
                    LOG.debug("asked to stop");
                } catch (KafkaException e) {
                    LOG.warn("answers cannot be read: {}", e.getMessage());
                    KafkaClients.pause(RETRY_MILLIS);
                } catch (RuntimeException | Error e) {
                    // One answer's trouble: without this thread boxes would be confirmed, and never hear an answer
                    // again.
                    LOG.error("an answer was not handed on, its box will ask again", e);
                }
            }
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record, Consumer<Message> broker) {
        var address =
                ReturnAddress.of(record.headers()).filter(it -> it.gateway().equals(name));
        var topic = Header.text(record.headers(), Header.TOPIC).flatMap(Topic::parse);
        if (address.isEmpty() || topic.isEmpty() || topic.get().channel().fromBox()) {
            return;
        }
        // First, for the box may ask on as soon as it has heard this.
        REPEATED.forEach(channel ->
                settle(new Topic(topic.get().box(), channel), address.get().question()));
        broker.accept(new Message(topic.get().name(), Bytes.of(record.value())));
    }
}
