package app.suanpan.collector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return RuntimeFile.read(folder.resolve(FILE), GatewayRuntime.class);
    }

    /** Puts the file into the folder, whole or not at all. */
    void write(Path folder) throws IOException {
        RuntimeFile.write(folder.resolve(FILE), this);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
