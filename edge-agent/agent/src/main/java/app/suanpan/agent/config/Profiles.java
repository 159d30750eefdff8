package app.suanpan.agent.config;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds arithmetic profiles: a file in the data folder, or one of those we ship. */
public final class Profiles {

    private Profiles() {}

    /**
     * @param name {@code cn} for a shipped profile, or the name of a file in the folder that ends in {@code .json}
     * @param folder the data folder
     * @throws ConfigException if there is none of this name, or it is not right
     */
    public static ArithmeticProfile load(String name, Path folder) {
        try {
            return bytes(name, folder)
                    .map(json -> Json.read(json, ArithmeticProfile.class))
                    .orElseThrow(() -> new ConfigException("There is no arithmetic profile " + name));
        } catch (UnreadableJsonException e) {
            throw new ConfigException("The arithmetic profile " + name + " is not right: " + e.getMessage());
        }
    }

    private static Optional<byte[]> bytes(String name, Path folder) {
        try {
            if (name.endsWith(".json")) {
                Path file = folder.resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (InputStream in = Profiles.class.getResourceAsStream("/app/suanpan/agent/profiles/" + name + ".json")) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profile " + name, e);
        }
    }
}
