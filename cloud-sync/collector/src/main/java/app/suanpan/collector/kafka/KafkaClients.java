package app.suanpan.collector.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How we speak to Kafka. */
final class KafkaClients {
    private static final int START_MILLIS = 15_000;
    private static final int LOOK_MILLIS = 20;
    private static final int REQUEST_MILLIS = 5_000;
    /** Shorter than a box's keep-alive, for while one of its messages is held the broker hears no other; it asks again in any case. */
    private static final int DELIVERY_MILLIS = 10_000;

    /** Nobody stands and waits for an answer, so messages may gather for a moment: a third of Kafka's work is gone with it. */
    private static final int LINGER_MILLIS = 5;

    private static final int DAY_MILLIS = 86_400_000;
    private static final int MOST_TOGETHER = 500;
    /** So long a collector that died keeps its partitions; then others take them. */
    private static final int SILENCE_MILLIS = 6_000;

    private KafkaClients() {}

    /** A sender whose message is there when enough nodes have it. It never waits: what it cannot take, it refuses at once. */
    static KafkaProducer<String, byte[]> careful(KafkaConfig config, String clientId) {
        var settings = sender(config, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return ready(settings, KafkaTopics.UP);
    }

    /** A sender of answers. One that is lost is asked for again, so one node is enough, and quicker. */
    static KafkaProducer<String, byte[]> quick(KafkaConfig config, String clientId) {
        var settings = sender(config, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        return ready(settings, KafkaTopics.ACK);
    }

    /** A reader that shares the partitions with all others of its group. */
    static KafkaConsumer<String, byte[]> member(KafkaConfig config, String clientId, String group) {
        var settings = reader(config, clientId);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SILENCE_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SILENCE_MILLIS / 3);
        // Partitions that stay with their collector are read on while the others move.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings);
    }

    /** A reader by itself, of what comes from now on. */
    static KafkaConsumer<String, byte[]> listener(KafkaConfig config, String clientId) {
        var settings = reader(config, clientId);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return new KafkaConsumer<>(settings);
    }

    private static Map<String, Object> sender(KafkaConfig config, String clientId) {
        var settings = common(config, clientId);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.MOST_BYTES);
        // A quiet night must not make it forget where the topic lies: then the first message would be refused.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, DAY_MILLIS);
        return settings;
    }

    private static Map<String, Object> reader(KafkaConfig config, String clientId) {
        var settings = common(config, clientId);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_TOGETHER);
        return settings;
    }

    private static Map<String, Object> common(KafkaConfig config, String clientId) {
        var settings = connection(config);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    /** Where Kafka is, and how it and we know each other. */
    static Map<String, Object> connection(KafkaConfig config) {
        var settings = new HashMap<String, Object>(config.security().settings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.servers());
        return settings;
    }

    /** A sender that never waits has to know the topic's partitions before its first message. */
    private static KafkaProducer<String, byte[]> ready(Map<String, Object> settings, String topic) {
        var producer = new KafkaProducer<String, byte[]>(settings);
        var end = System.nanoTime() + START_MILLIS * 1_000_000L;
        while (true) {
            try {
                producer.partitionsFor(topic);
                return producer;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - end > 0) {
                    producer.close();
                    throw new IllegalStateException("Kafka does not say where its topic " + topic + " lies", notYet);
                }
                pause(LOOK_MILLIS);
            }
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
