package app.suanpan.fleet.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** One node, in a process of its own: prepares its folder the first time, and runs until it is killed. */
public final class KafkaNode {
    private KafkaNode() {}

    /** @param arguments the cluster's id, the node's properties, and the folder that these name */
    public static void main(String[] arguments) throws IOException {
        var properties = arguments[1];
        if (!Files.exists(Path.of(arguments[2], "meta.properties"))) {
            var status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", arguments[0], "--config", properties}, System.out);
            if (status != 0) {
                throw new IOException("the node's folder cannot be prepared: " + arguments[2]);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
