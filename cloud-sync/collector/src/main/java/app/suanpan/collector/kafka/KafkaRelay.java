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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway's heart: puts what boxes publish into Kafka, and hands each answer to whoever waits for it. A broker in front of
 * it holds the box's message until then, so that no box has more than one under way.
 *
 * <p>It keeps nothing. When it dies, the boxes connect to another one and say hello there; an answer to a gateway that is
 * gone is read by nobody and missed by nobody. While Kafka is away or full, messages are refused at once, and sent again by
 * the boxes in their own time.
 */
public final class KafkaRelay implements Receiver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRelay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 500;
    /** Long after the box has asked again; a late answer is as good as one in time, and ends a queue sooner. */
    private static final long PATIENCE_MINUTES = 5;

    private final String name;
    private final int partition;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> answers;
    private final AtomicLong questions = new AtomicLong();
    private final Map<Long, CompletableFuture<Optional<Message>>> waiting = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("answers").unstarted(this::listen);
    private volatile boolean stopping;

    private KafkaRelay(String name, int partition, KafkaConfig config) {
        this.name = name;
        this.partition = partition;
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
     * Starts a relay; returns when it can take messages.
     *
     * @param random names this start of the gateway, and chooses the partition of the answers that it reads
     * @throws IllegalStateException with a sentence for people when Kafka is not there, or keeps too few copies
     */
    public static KafkaRelay start(KafkaConfig config, RandomGenerator random) {
        var topics = KafkaTopics.ready(config);
        try {
            var relay = new KafkaRelay(
                    "%016x".formatted(random.nextLong()), random.nextInt(topics.ackPartitions()), config);
            relay.thread.start();
            LOG.info("relay ready: kafka={} gateway={} answersIn={}", config.servers(), relay.name, relay.partition);
            return relay;
        } catch (KafkaException e) {
            throw new IllegalStateException("Kafka at " + config.servers() + " refuses: " + e.getMessage(), e);
        }
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
        var record = new ProducerRecord<>(
                KafkaTopics.UP, topic.get().box().path(), message.payload().toArray());
        Header.put(record.headers(), Header.TOPIC, message.topic());
        // A state is not answered: that Kafka has it is all there is to say.
        return topic.get().channel() == Channel.STATE ? hand(record) : ask(record);
    }

    /** Refuses everything from now on and lets go of what waits; the boxes will ask another gateway. */
    @Override
    public void close() {
        stopping = true;
        answers.wakeup();
        try {
            thread.join(CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.values()
                .forEach(it -> it.completeExceptionally(new RejectedExecutionException("the gateway has stopped")));
        producer.close(CLOSE);
    }

    private CompletionStage<Optional<Message>> hand(ProducerRecord<String, byte[]> record) {
        var done = new CompletableFuture<Optional<Message>>();
        send(record, done, true);
        return done;
    }

    private CompletionStage<Optional<Message>> ask(ProducerRecord<String, byte[]> record) {
        var question = questions.incrementAndGet();
        var done = new CompletableFuture<Optional<Message>>();
        waiting.put(question, done);
        done.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).whenComplete((answer, failure) -> waiting.remove(question));
        new ReturnAddress(name, partition, question).writeTo(record.headers());
        send(record, done, false);
        return done;
    }

    private void send(
            ProducerRecord<String, byte[]> record, CompletableFuture<Optional<Message>> done, boolean enough) {
        if (stopping) {
            done.completeExceptionally(new RejectedExecutionException("the gateway has stopped"));
            return;
        }
        try {
            producer.send(record, (place, failure) -> {
                if (failure != null) {
                    LOG.warn(
                            "not taken by Kafka, the box will send it again: box={} reason={}",
                            record.key(),
                            failure.getMessage());
                    done.completeExceptionally(failure);
                } else if (enough) {
                    done.complete(Optional.empty());
                }
            });
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void listen() {
        try (answers) {
            while (!stopping) {
                try {
                    for (var answer : answers.poll(POLL)) {
                        deliver(answer);
                    }
                } catch (WakeupException e) {
                    LOG.debug("asked to stop");
                } catch (KafkaException e) {
                    LOG.warn("answers cannot be read: {}", e.getMessage());
                    KafkaClients.pause(RETRY_MILLIS);
                }
            }
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record) {
        var waiter = ReturnAddress.of(record.headers())
                .filter(it -> it.gateway().equals(name))
                .map(it -> waiting.remove(it.question()));
        if (waiter.isEmpty()) {
            return;
        }
        var refused = Header.text(record.headers(), Header.REFUSED);
        if (refused.isPresent()) {
            waiter.get().completeExceptionally(new MalformedMessageException(refused.get()));
        } else {
            waiter.get()
                    .complete(Header.text(record.headers(), Header.TOPIC)
                            .map(topic -> new Message(topic, Bytes.of(record.value()))));
        }
    }
}
