package app.suanpan.collector.kafka;

import java.nio.file.Path;
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

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "a file that only its owner can read, with Kafka's own settings for TLS and for signing in,"
                    + " such as security.protocol=SASL_SSL (default: Kafka takes whoever comes, unencrypted)")
    private @Nullable Path properties;

    /** Returns which Kafka to use; empty when none is named. Refuses addresses that are none. */
    public Optional<KafkaConfig> config() {
        if (servers == null && properties != null) {
            throw new IllegalArgumentException(
                    "--kafka-properties says how to connect to a Kafka, and none is named: --kafka host:port,...");
        }
        return Optional.ofNullable(servers)
                .map(it -> new KafkaConfig(
                        it,
                        replication,
                        partitions,
                        properties == null ? KafkaSecurity.NONE : KafkaSecurity.read(properties)));
    }
}
