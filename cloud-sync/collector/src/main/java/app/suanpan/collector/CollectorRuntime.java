package app.suanpan.collector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a running collector is to be found: the file {@value #FILE} in its data folder, written when it is ready and removed
 * when it stops.
 *
 * @param broker where boxes connect, such as {@code tcp://127.0.0.1:1883}
 * @param console where people look, such as {@code http://127.0.0.1:8088}
 * @param token what a program of this machine sends to the console
 */
public record CollectorRuntime(String broker, String console, String token) {
    /** The file's name in the data folder. */
    public static final String FILE = "collector.runtime";

    /**
     * Reads the file of a data folder.
     *
     * @throws IOException if it is not there, so no collector is ready, or cannot be understood
     */
    public static CollectorRuntime read(Path dataFolder) throws IOException {
        return RuntimeFile.read(dataFolder.resolve(FILE), CollectorRuntime.class);
    }

    /** The address that signs in whoever has the data folder. */
    public String signIn() {
        return console + "/#/enter?token=" + token;
    }

    /** Puts the file into the data folder, whole or not at all. */
    void write(Path dataFolder) throws IOException {
        RuntimeFile.write(dataFolder.resolve(FILE), this);
    }

    static void remove(Path dataFolder) throws IOException {
        Files.deleteIfExists(dataFolder.resolve(FILE));
    }
}
