package app.suanpan.agent.feed;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.protocol.signature.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Head office's feed key, as this box knows it: from its enrolment, {@code identity/feed.key} in the data folder, or else the first that it
 * heard of, which it keeps.
 */
public final class FeedKey {
    private static final Logger log = LoggerFactory.getLogger(FeedKey.class);
    private static final String NAME = "feed.key";

    private final Path folder;

    /** @param folder the data folder */
    public FeedKey(Path folder) {
        this.folder = folder;
    }

    /** The key; empty if there is none yet. One that cannot be read is not none: then nothing is believed. */
    public Optional<VerifyingKey> known() {
        Path enrolled = folder.resolve("identity").resolve(NAME);
        Path file = Files.exists(enrolled) ? enrolled : FeedFolder.fromAbove(folder, NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(VerifyingKey.parse(Files.readString(file).strip())
                            .orElseThrow(() -> new IllegalStateException(file + " is no key; enrol this box again")))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Keeps the first key that was heard of. */
    void pin(String key) throws IOException {
        FeedFolder.put(folder, NAME, key.getBytes(StandardCharsets.UTF_8));
        log.info(
                "head office's feed key is {} from now on: the first that was heard of",
                VerifyingKey.parse(key).map(VerifyingKey::name).orElse("none"));
    }
}
