package app.suanpan.protocol.desk;

import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * How the screens of a box find the running agent and prove that they may: the file {@value #FILE} in the data folder, readable
 * by the store's own user alone. Written anew at each start of the agent.
 *
 * @param deskPort loopback TCP port of the desks
 * @param httpPort TCP port of the join page, 0 if it is not served
 * @param token the secret that a screen presents
 */
public record AgentRuntime(int deskPort, int httpPort, String token) {
    /** The file's name in the data folder. */
    public static final String FILE = "agent.runtime";

    private static final int TOKEN_BYTES = 32;

    /** Refuses an empty token and ports that are none. */
    public AgentRuntime {
        if (deskPort < 1 || deskPort > 65_535 || httpPort < 0 || httpPort > 65_535 || token.isEmpty()) {
            throw new IllegalArgumentException("Not the ports and the token of an agent");
        }
    }

    /** A new secret of 256 random bits, in hexadecimal. The generator has to be a secure one. */
    public static String newToken(RandomGenerator secureRandom) {
        byte[] bytes = new byte[TOKEN_BYTES];
        secureRandom.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Reads the file of a data folder.
     *
     * @throws IOException if it is not there, so the agent has never run here, or cannot be understood
     */
    public static AgentRuntime read(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        try {
            return Json.read(Files.readAllBytes(file), AgentRuntime.class);
        } catch (UnreadableJsonException e) {
            throw new IOException("Cannot understand " + file, e);
        }
    }

    /** Puts the file into the data folder, whole or not at all: a reader never sees half of it, nor anybody else any of it. */
    public void write(Path dataFolder) throws IOException {
        Path draft = Files.createTempFile(
                dataFolder,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, Json.write(this));
            Files.move(
                    draft,
                    dataFolder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Ports only: the token is nobody's to read in a log. */
    @Override
    public String toString() {
        return "AgentRuntime[deskPort=" + deskPort + ", httpPort=" + httpPort + "]";
    }
}
