package app.suanpan.agent.staff;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that approvals are signed with, {@code keys/approval.keys}, one a line. There is one, and for a moment two: a new one is
 * added behind the one in force, which vouches for it in the journal and is then forgotten.
 */
final class ApprovalKeys {
    private final Path folder;
    private final Path file;
    private final SecureRandom random;

    ApprovalKeys(Path folder, SecureRandom random) {
        this.folder = folder;
        this.file = folder.resolve("keys").resolve("approval.keys");
        this.random = random;
    }

    /**
     * The keys, oldest first; the first is made when there is none.
     *
     * @throws ConfigException if the file is not what was written, or cannot be made
     */
    List<SigningKey> readOrMake() {
        try {
            if (!Files.exists(file)) {
                return changed(keys -> keys.isEmpty() ? List.of(SigningKey.make(random)) : keys);
            }
            return read();
        } catch (IOException e) {
            throw new ConfigException("The keys " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    /** When the file was changed last; nothing if there is none. */
    Optional<FileTime> changedAt() {
        try {
            return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ConfigException("The keys " + file + " cannot be looked at: " + e.getMessage());
        }
    }

    /** Adds a new key behind those that are there, and returns it. */
    SigningKey add() throws IOException {
        SigningKey added = SigningKey.make(random);
        changed(keys -> {
            List<SigningKey> more = new ArrayList<>(keys);
            more.add(added);
            return more;
        });
        return added;
    }

    /** Forgets every key before this one. */
    void keepFrom(String name) throws IOException {
        changed(keys -> keys.stream().dropWhile(key -> !key.name().equals(name)).toList());
    }

    private interface Change {
        List<SigningKey> of(List<SigningKey> keys);
    }

    /** Reads, changes and writes as one: the command line may add a key while the store forgets another. */
    private List<SigningKey> changed(Change change) throws IOException {
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("staff.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        SecretFile.OURS_ALONE);
                var _ = lock.lock()) {
            List<SigningKey> keys = Files.exists(file) ? read() : List.of();
            List<SigningKey> next = change.of(keys);
            if (!next.equals(keys)) {
                SecretFile.write(file, next.stream().map(SigningKey::text).collect(Collectors.joining("\n", "", "\n")));
            }
            return next;
        }
    }

    private List<SigningKey> read() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<SigningKey> keys =
                lines.stream().map(SigningKey::parse).flatMap(Optional::stream).toList();
        if (keys.isEmpty() || keys.size() != lines.size()) {
            throw new ConfigException(
                    "The keys " + file + " are not what Suanpan wrote. Bring them back from the backup.");
        }
        return keys;
    }
}
