package app.suanpan.agent.identity;

import app.suanpan.agent.staff.SecretFile;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The folder {@code identity} of a store's data: who the box is, in files that only the agent may read.
 *
 * <p>{@code box.json} is in use. {@code next.json} is a renewed one that has not been used yet: it takes the other's place when head office
 * has answered to it, and until then both are kept. {@code asked.key} is a key for which a certificate was asked; an answer that was lost is
 * had by asking with the same key again. {@code feed.key} is the public key by which feeds are recognised.
 */
public final class IdentityFolder {
    /** The file of the public key by which feeds are recognised, X.509 in Base64. */
    public static final String FEED_KEY = "feed.key";

    private final Path folder;

    /** The folder of a store's data folder; it need not be there. */
    public IdentityFolder(Path data) {
        this.folder = data.resolve("identity");
    }

    /**
     * Returns who the box is; empty if it was never enrolled.
     *
     * @throws ConfigException if the file is not what was written
     */
    public Optional<BoxIdentity> present() {
        return read(folder.resolve("box.json"));
    }

    /** Returns the renewed identity that has not been used yet, if there is one. */
    public Optional<BoxIdentity> next() {
        return read(folder.resolve("next.json"));
    }

    /** The renewed identity was used and believed: it takes the old one's place. */
    public void promoteNext() throws IOException {
        if (Files.exists(folder.resolve("next.json"))) {
            Files.move(
                    folder.resolve("next.json"),
                    folder.resolve("box.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Keeps who the box is after it was enrolled; what it was before, and what was under way, is forgotten. */
    void enrolled(BoxIdentity identity, Optional<String> feedKey) throws IOException {
        if (feedKey.isPresent()) {
            SecretFile.write(folder.resolve(FEED_KEY), feedKey.get() + "\n");
        }
        SecretFile.write(folder.resolve("box.json"), identity.text() + "\n");
        Files.deleteIfExists(folder.resolve("next.json"));
        forgetAsked();
    }

    /** Keeps a renewed identity beside the one in use. */
    void renewed(BoxIdentity identity) throws IOException {
        SecretFile.write(folder.resolve("next.json"), identity.text() + "\n");
        forgetAsked();
    }

    /** The key for which a certificate was asked before and not had, or a new one, on the disk before anybody is asked. */
    SigningKey askingKey(SecureRandom random) throws IOException {
        var file = folder.resolve("asked.key");
        if (Files.exists(file)) {
            var kept = SigningKey.parse(Files.readString(file).strip());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        var made = SigningKey.make(random);
        SecretFile.write(file, made.text() + "\n");
        return made;
    }

    private void forgetAsked() throws IOException {
        Files.deleteIfExists(folder.resolve("asked.key"));
    }

    private static Optional<BoxIdentity> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BoxIdentity.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new ConfigException("The box's identity " + file + " cannot be read: " + e.getMessage());
        } catch (MalformedMessageException e) {
            throw new ConfigException(
                    "The box's identity " + file + " is not what Suanpan wrote. Enrol this box again: agent enrol.");
        }
    }
}
