package app.suanpan.collector.kafka;

import java.util.regex.Pattern;

/**
 * Where Kafka is, and what is asked of it.
 *
 * @param servers some of its nodes, {@code host:port} with commas between
 * @param replication on how many nodes each message is to lie, at least 1; one node fewer has to confirm it, and two of
 *     three do
 * @param partitions into how many parts the way up is divided when its topic is made: the most collectors that can share the
 *     work
 * @param security how we and Kafka know each other
 */
public record KafkaConfig(String servers, int replication, int partitions, KafkaSecurity security) {
    /** What one node's failure does not stop: three copies, of which two are confirmed. */
    public static final int REPLICATION = 3;

    /** Enough for as many collectors as 100,000 stores need. */
    public static final int PARTITIONS = 24;

    private static final Pattern SERVER =
            Pattern.compile("[A-Za-z0-9._-]+:[1-9][0-9]{0,4}|\\[[0-9a-fA-F:]+]:[1-9][0-9]{0,4}");

    /** A Kafka that takes whoever comes. */
    public KafkaConfig(String servers, int replication, int partitions) {
        this(servers, replication, partitions, KafkaSecurity.NONE);
    }

    /** Refuses addresses that are none, and a Kafka without a copy or a partition. */
    public KafkaConfig {
        for (var server : servers.split(",", -1)) {
            if (!SERVER.matcher(server).matches()) {
                throw new IllegalArgumentException(
                        "a node of Kafka is host:port, with commas between several, not \"" + server + "\"");
            }
        }
        if (replication < 1 || replication > Short.MAX_VALUE || partitions < 1) {
            throw new IllegalArgumentException("Kafka keeps at least one copy, in at least one partition");
        }
    }

    /** Returns how many nodes have to have a message before it counts as there. */
    int confirmed() {
        return Math.max(1, replication - 1);
    }
}
