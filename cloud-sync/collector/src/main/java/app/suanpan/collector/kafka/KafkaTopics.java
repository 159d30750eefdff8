package app.suanpan.collector.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two topics, made where they are missing, and never used unless each message is kept on enough nodes.
 *
 * @param upPartitions into how many parts the way up is divided
 * @param ackPartitions into how many the way back is
 */
record KafkaTopics(int upPartitions, int ackPartitions) {
    /** What boxes say, keyed by box: so one box's messages lie in one partition, in the order in which they came. */
    static final String UP = "suanpan.up";

    /** The answers, each in the partition that the waiting gateway reads. */
    static final String ACK = "suanpan.ack";

    /** The largest payload: the largest event that an envelope may hold, compressed, is far below. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopics.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LOOK_MILLIS = 50;
    private static final String DAY_MILLIS = "86400000";
    private static final String TEN_MINUTES_MILLIS = "600000";

    /**
     * Finds the topics, or makes them.
     *
     * @throws IllegalStateException with a sentence for people when Kafka is not there, or keeps too few copies
     */
    static KafkaTopics ready(KafkaConfig config) {
        var settings = KafkaClients.connection(config);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 3);
        try (var admin = admin(settings)) {
            // What is older than a day has been sent again by its box long ago; an answer nobody waits for is older
            // than ten minutes.
            provide(admin, config, UP, DAY_MILLIS);
            provide(admin, config, ACK, TEN_MINUTES_MILLIS);
            return new KafkaTopics(known(admin, config, UP), known(admin, config, ACK));
        } catch (ExecutionException | KafkaException e) {
            throw KafkaTrouble.of(config, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", e);
        }
    }

    private static Admin admin(Map<String, Object> settings) {
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            throw KafkaTrouble.ofSettings(e);
        }
    }

    private static void provide(Admin admin, KafkaConfig config, String name, String retention)
            throws ExecutionException, InterruptedException {
        if (admin.listTopics().names().get().contains(name)) {
            return;
        }
        try {
            admin.createTopics(List.of(new NewTopic(name, config.partitions(), (short) config.replication())
                            .configs(Map.of(
                                    TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                    Integer.toString(config.confirmed()),
                                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                    Integer.toString(MOST_BYTES),
                                    TopicConfig.RETENTION_MS_CONFIG,
                                    retention))))
                    .all()
                    .get();
            LOG.info(
                    "topic made: {} partitions={} replication={} confirmed={}",
                    name,
                    config.partitions(),
                    config.replication(),
                    config.confirmed());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.debug("topic made by another process in the same moment: {}", name);
        }
    }

    /** Not every node has heard of a topic that was made a moment ago. */
    private static int known(Admin admin, KafkaConfig config, String name)
            throws ExecutionException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return checked(admin, config, name);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() - end > 0) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static int checked(Admin admin, KafkaConfig config, String name)
            throws ExecutionException, InterruptedException {
        var topic = described(admin, name);
        var problems = new ArrayList<String>();
        var copies = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        if (copies < config.replication()) {
            problems.add("keeps " + copies + " copies of each message, and " + config.replication() + " are asked for");
        }
        var confirmed = Integer.parseInt(setting(admin, name, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG));
        if (confirmed < config.confirmed()) {
            problems.add("confirms a message that lies on " + confirmed + " node(s): min.insync.replicas should be "
                    + config.confirmed());
        }
        var bytes = Integer.parseInt(setting(admin, name, TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        if (bytes < MOST_BYTES) {
            problems.add("takes messages of " + bytes + " bytes only: max.message.bytes should be " + MOST_BYTES);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Kafka's topic " + name + " " + String.join(", ", problems)
                    + " (K3). Change the topic, or say with --kafka-replication that fewer copies are wanted.");
        }
        return topic.partitions().size();
    }

    private static TopicDescription described(Admin admin, String name)
            throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
    }

    private static String setting(Admin admin, String topic, String setting)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(setting)
                .value();
    }
}
