package app.suanpan.collector.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that Kafka is away, whoever notices it and however often, and once that it is there again. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String servers;
    private final String meaning;
    private @Nullable Long since;
    private long times;

    /** @param meaning a sentence of what follows from it, for whoever reads the log */
    Outage(String servers, String meaning) {
        this.servers = servers;
        this.meaning = meaning;
    }

    /** Something did not get through. */
    synchronized void noticed(@Nullable String reason) {
        times++;
        if (since == null) {
            since = System.nanoTime();
            LOG.error("Kafka does not answer (K1). {} kafka={} reason={}", meaning, servers, reason);
        }
    }

    /** Something got through. */
    synchronized void over() {
        if (since != null) {
            LOG.warn(
                    "Kafka answers again: kafka={} afterSeconds={} notTaken={}",
                    servers,
                    Duration.ofNanos(System.nanoTime() - since).toSeconds(),
                    times);
            since = null;
            times = 0;
        }
    }
}
