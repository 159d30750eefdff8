package app.suanpan.collector.kafka;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command line says of Kafka. */
public final class KafkaOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT,...",
            description = "nodes of the Kafka between gateways and collectors, for more than one machine")
    private @Nullable String servers;

    @Option(
            names = "--kafka-replication",
            paramLabel = "COPIES",
            defaultValue = "" + KafkaConfig.REPLICATION,
            description =
                    "on how many nodes each message is to lie; all but one of them confirm it (default: ${DEFAULT-VALUE})")
    private int replication = KafkaConfig.REPLICATION;

    @Option(
            names = "--kafka-partitions",
            paramLabel = "COUNT",
            defaultValue = "" + KafkaConfig.PARTITIONS,
            description = "how many partitions a topic gets that is not there yet: the most collectors that can share"
                    + " (default: ${DEFAULT-VALUE})")
    private int partitions = KafkaConfig.PARTITIONS;

    /** Returns which Kafka to use; empty when none is named. Refuses addresses that are none. */
    public Optional<KafkaConfig> config() {
        return Optional.ofNullable(servers).map(it -> new KafkaConfig(it, replication, partitions));
    }
}
