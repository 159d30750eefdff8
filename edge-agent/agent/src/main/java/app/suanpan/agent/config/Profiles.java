package app.suanpan.agent.config;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.ProfileFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds arithmetic profiles: the one that head office sent, a file in the data folder, or one of those we ship. */
public final class Profiles {

    /** The names of those we ship. */
    public static final List<String> SHIPPED = List.of("cn", "nl", "uk", "us", "us-ri");

    private Profiles() {}

    /**
     * @param name {@code cn} for a shipped profile, or the name of a file in the folder that ends in {@code .json}
     * @param folder the data folder
     * @throws ConfigException if there is none of this name, or it is not right
     */
    public static ArithmeticProfile load(String name, Path folder) {
        return bytes(name, folder)
                .map(json -> ProfileFile.read(json, name))
                .orElseThrow(() -> new ConfigException("There is no arithmetic profile " + name + "; shipped are "
                        + String.join(", ", SHIPPED) + ", and a file's name ends in .json"));
    }

    private static Optional<byte[]> bytes(String name, Path folder) {
        try {
            Path fromAbove = FeedFolder.fromAbove(folder, ProfileFile.NAME);
            if (Files.exists(fromAbove)) {
                return Optional.of(Files.readAllBytes(fromAbove));
            }
            if (name.endsWith(".json")) {
                Path file = folder.resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (InputStream in = Profiles.class.getResourceAsStream("/app/suanpan/agent/profiles/" + name + ".json")) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new ConfigException("The arithmetic profile " + name + " cannot be read: " + FileTrouble.of(e));
        }
    }
}
