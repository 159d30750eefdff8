package app.suanpan.collector.kafka;

import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collector's end of Kafka: reads what gateways put there, in one group with all other collectors, and sends each answer
 * back to the gateway that waits for it.
 *
 * <p>What was read is confirmed to Kafka only after the database has it, once a second and before partitions change hands. A collector that dies in between leaves what it had
 * read to others, who give it to the same database once more, and the cursor there knows it again. Partitions change hands
 * only between two batches, never in the middle of one.
 *
 * <p>A message that cannot be stored is tried a few times and then let go, without an answer: its box has it, and sends it
 * again. So neither a message that is poison nor a database that is away for hours holds up the boxes behind it in the
 * partition.
 */
public final class KafkaLine implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLine.class);
    private static final String GROUP = "suanpan-collectors";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final int TRIES = 4;
    private static final long RETRY_MILLIS = 250;
    private static final long LONGEST_RETRY_MILLIS = 10_000;
    private static final long COMMIT_SECONDS = 60;
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration LOOK = Duration.ofSeconds(4);
    /** Each confirmation is written on three nodes: after every batch they cost Kafka as much as what boxes say. */
    private static final long CONFIRM_NANOS = Duration.ofSeconds(1).toNanos();

    private final KafkaConfig config;
    private final String clientId;
    private final Receiver receiver;
    private final KafkaProducer<String, byte[]> answers;
    private final Thread thread = Thread.ofPlatform().name("kafka-line").unstarted(this::run);
    private final Outage outage;
    /** By the reading thread alone. */
    private long heardAt = System.nanoTime();
    /** When Kafka was last told how far we have read, by the reading thread alone. */
    private long confirmedAt = System.nanoTime();

    private boolean unconfirmed;

    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    private KafkaLine(KafkaConfig config, String clientId, Receiver receiver) {
        this.config = config;
        this.clientId = clientId;
        this.receiver = receiver;
        this.outage =
                new Outage(config.servers(), "Nothing comes in; boxes keep what they sell, and send it by themselves.");
        this.answers = KafkaClients.quick(config, clientId);
    }

    /**
     * Starts to read.
     *
     * @param clientId this collector's name in Kafka's own logs
     * @throws IllegalStateException with a sentence for people when Kafka is not there, or keeps too few copies
     */
    public static KafkaLine start(KafkaConfig config, String clientId, Receiver receiver) {
        var topics = KafkaTopics.ready(config);
        try {
            var line = new KafkaLine(config, clientId, receiver);
            line.thread.start();
            LOG.info("reading from Kafka: {} partitions={} group={}", config.servers(), topics.upPartitions(), GROUP);
            return line;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(config, e);
        }
    }

    @Override
    public URI address() {
        return URI.create("kafka://" + config.servers().split(",")[0]);
    }

    /** Finishes the batch that is being stored, and leaves the group, so that the others take over at once. */
    @Override
    public void close() {
        stopping = true;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(Duration.ofSeconds(2 * COMMIT_SECONDS))) {
                LOG.warn("a batch is still being stored; whoever takes over will read it again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.close(CLOSE);
    }

    private void run() {
        var retry = RETRY_MILLIS;
        while (!stopping) {
            try (var consumer = KafkaClients.member(config, clientId, GROUP)) {
                reading = consumer;
                consumer.subscribe(List.of(KafkaTopics.UP), new Handover(consumer));
                while (!stopping) {
                    carry(consumer);
                    retry = RETRY_MILLIS;
                }
                confirmNow(consumer);
            } catch (WakeupException e) {
                LOG.debug("asked to stop");
            } catch (RuntimeException | Error e) {
                // Also want of memory is one batch's trouble: without this thread nobody would read, and nothing would
                // say so.
                LOG.error("reading from Kafka interrupted: nextTryMillis={}", retry, e);
                KafkaClients.pause(retry);
                retry = Math.min(LONGEST_RETRY_MILLIS, retry * 2);
            }
        }
    }

    private void carry(KafkaConsumer<String, byte[]> consumer) {
        var batch = consumer.poll(POLL);
        if (batch.isEmpty()) {
            lookAfter(consumer);
        } else {
            heard();
            unconfirmed = true;
            store(batch);
        }
        if (unconfirmed && System.nanoTime() - confirmedAt > CONFIRM_NANOS) {
            // Not waited for: should it fail, what was read is read and known again.
            consumer.commitAsync();
            noteConfirmed();
        }
    }

    private void noteConfirmed() {
        unconfirmed = false;
        confirmedAt = System.nanoTime();
    }

    /** Before somebody else reads on: so that they need not read again what is stored. Should it fail, they do. */
    private void confirmNow(KafkaConsumer<String, byte[]> consumer) {
        if (unconfirmed) {
            try {
                consumer.commitSync(LOOK);
                noteConfirmed();
            } catch (KafkaException e) {
                LOG.debug("not confirmed, it will be read and known again: {}", e.getMessage());
            }
        }
    }

    /** Partitions go to another collector. */
    private final class Handover implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        Handover(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            confirmNow(consumer);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Where to go on is known to Kafka, and what is stored to the database.
        }
    }

    /** Silence is what a quiet night sounds like, and a Kafka that is away: the reader itself does not tell them apart. */
    private void lookAfter(KafkaConsumer<String, byte[]> consumer) {
        if (System.nanoTime() - heardAt < QUIET.toNanos()) {
            return;
        }
        try {
            consumer.listTopics(LOOK);
            heard();
        } catch (TimeoutException e) {
            outage.noticed(e.getMessage());
        }
    }

    private void heard() {
        heardAt = System.nanoTime();
        outage.over();
    }

    /** Returns when each of the batch is in the database, refused, or let go. */
    private void store(ConsumerRecords<String, byte[]> batch) {
        var left = new ArrayList<ConsumerRecord<String, byte[]>>();
        batch.forEach(left::add);
        for (var tried = 1; !left.isEmpty(); tried++) {
            left = offer(left, tried);
            if (!left.isEmpty() && (tried == TRIES || stopping)) {
                LOG.warn(
                        "not stored, the boxes will send again: messages={} first={}",
                        left.size(),
                        left.getFirst().key());
                return;
            }
            if (!left.isEmpty()) {
                KafkaClients.pause(RETRY_MILLIS << tried);
            }
        }
    }

    /** Hands over all at once, so that they share transactions; returns those that could not be stored this time. */
    private ArrayList<ConsumerRecord<String, byte[]>> offer(List<ConsumerRecord<String, byte[]>> records, int tried) {
        var stored = new ArrayList<CompletableFuture<Boolean>>(records.size());
        for (var record : records) {
            stored.add(offer(record));
        }
        var left = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var i = 0; i < records.size(); i++) {
            if (!stored.get(i).join()) {
                left.add(records.get(i));
            }
        }
        if (!left.isEmpty()) {
            LOG.info("not stored yet: messages={} try={}", left.size(), tried);
        }
        return left;
    }

    private CompletableFuture<Boolean> offer(ConsumerRecord<String, byte[]> record) {
        var topic = Header.text(record.headers(), Header.TOPIC);
        if (topic.isEmpty() || record.value() == null) {
            LOG.warn("not put there by a gateway: partition={} offset={}", record.partition(), record.offset());
            return CompletableFuture.completedFuture(true);
        }
        try {
            return receiver.receive(new Message(topic.get(), Bytes.of(record.value())))
                    .toCompletableFuture()
                    .orTimeout(COMMIT_SECONDS, TimeUnit.SECONDS)
                    .handle((answer, failure) -> settle(record, answer, failure));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(settle(record, Optional.empty(), e));
        }
    }

    /** Returns whether there is nothing more to be done about a message. */
    private boolean settle(
            ConsumerRecord<String, byte[]> record, @Nullable Optional<Message> answer, @Nullable Throwable failure) {
        var reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (reason instanceof MalformedMessageException) {
            LOG.debug("not a message: box={} reason={}", record.key(), reason.getMessage());
            return true;
        }
        if (answer == null || reason != null) {
            LOG.debug("not stored: box={} reason={}", record.key(), String.valueOf(reason));
            return false;
        }
        answer.ifPresent(it -> reply(record, it));
        return true;
    }

    private void reply(ConsumerRecord<String, byte[]> question, Message answer) {
        var address = ReturnAddress.of(question.headers());
        if (address.isEmpty()) {
            return;
        }
        var record = new ProducerRecord<String, byte[]>(
                KafkaTopics.ACK,
                address.get().partition(),
                null,
                answer.payload().toArray());
        address.get().writeTo(record.headers());
        Header.put(record.headers(), Header.TOPIC, answer.topic());
        try {
            answers.send(record, (place, failure) -> {
                if (failure != null) {
                    LOG.debug(
                            "not answered, the box will ask again: box={} reason={}",
                            question.key(),
                            failure.getMessage());
                }
            });
        } catch (RuntimeException e) {
            // A partition that the topic does not have, or a full buffer: the box asks again either way.
            LOG.debug("not answered, the box will ask again: box={} reason={}", question.key(), e.getMessage());
        }
    }
}
