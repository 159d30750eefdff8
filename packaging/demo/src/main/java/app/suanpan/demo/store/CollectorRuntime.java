package app.suanpan.demo.store;

import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.net.URI;
import java.util.Optional;

/**
 * Where a running collector is to be found, as its {@code collector.runtime} says.
 *
 * @param broker {@code tcp://host:port}
 * @param console its web page
 * @param token what a program of this machine sends to it
 */
record CollectorRuntime(URI broker, URI console, String token) {
    static final String FILE = "collector.runtime";

    /** Empty as long as the text is not complete. */
    static Optional<CollectorRuntime> of(String text) {
        try {
            return Optional.of(Json.read(text, CollectorRuntime.class));
        } catch (UnreadableJsonException notComplete) {
            return Optional.empty();
        }
    }
}
