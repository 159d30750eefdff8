package app.suanpan.collector;

import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which a running process says where it is to be found: written when it is ready, removed when it stops. */
final class RuntimeFile {
    private RuntimeFile() {}

    /**
     * Reads one.
     *
     * @throws IOException if it is not there, so that nothing is ready, or cannot be understood
     */
    static <T> T read(Path file, Class<T> kind) throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), kind);
        } catch (UnreadableJsonException e) {
            throw new IOException("Cannot understand " + file, e);
        }
    }

    /** Writes one, whole or not at all, for its owner alone. */
    static void write(Path file, Object said) throws IOException {
        OwnerOnly.write(file, Json.text(said));
    }
}
