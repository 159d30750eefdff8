package app.suanpan.collector.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** What stands on the outside of a message: its payload is carried unopened. */
final class Header {
    /** The MQTT topic that the payload came on, or is to go out on. */
    static final String TOPIC = "topic";

    private Header() {}

    static void put(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(org.apache.kafka.common.header.Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
