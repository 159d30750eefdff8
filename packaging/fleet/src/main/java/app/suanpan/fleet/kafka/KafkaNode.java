package app.suanpan.fleet.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** One node, in a process of its own: prepares its folder the first time, and runs until it is killed. */
public final class KafkaNode {
    private KafkaNode() {}

    /** @param arguments the cluster's id, the node's properties, the folder that these name, and whom it knows by SCRAM, if anybody */
    public static void main(String[] arguments) throws IOException {
        var properties = arguments[1];
        if (!Files.exists(Path.of(arguments[2], "meta.properties"))) {
            var format = new ArrayList<>(List.of("format", "--cluster-id", arguments[0], "--config", properties));
            for (var credential : List.of(arguments).subList(3, arguments.length)) {
                format.addAll(List.of("--add-scram", credential));
            }
            var status = StorageTool.execute(format.toArray(String[]::new), System.out);
            if (status != 0) {
                throw new IOException("the node's folder cannot be prepared: " + arguments[2]);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
