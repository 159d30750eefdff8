package app.suanpan.collector;

import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a running gateway is to be found: the file {@value #FILE} in its folder, written when it is ready and removed when it
 * stops.
 *
 * @param broker where boxes connect, such as {@code tcp://127.0.0.1:1883}
 */
public record GatewayRuntime(String broker) {
    /** The file's name in the gateway's folder. */
    public static final String FILE = "gateway.runtime";

    /**
     * Reads the file of a folder.
     *
     * @throws IOException if it is not there, so no gateway is ready, or cannot be understood
     */
    public static GatewayRuntime read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        try {
            return Json.read(Files.readAllBytes(file), GatewayRuntime.class);
        } catch (UnreadableJsonException e) {
            throw new IOException("Cannot understand " + file, e);
        }
    }

    /** Puts the file into the folder, whole or not at all. */
    void write(Path folder) throws IOException {
        var draft = folder.resolve(FILE + ".new");
        Files.write(draft, Json.write(this));
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
