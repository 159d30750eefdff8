package app.suanpan.agent.feed;

import app.suanpan.agent.config.ConfigException;
import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.config.PromotionFile;
import app.suanpan.agent.config.ReasonFile;
import app.suanpan.agent.config.TierFile;
import app.suanpan.agent.feed.FeedSink.UnusableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes files of what head office says. Each is read as the shop will read it before any is put in place. */
final class FeedFiles {
    /** The files that may be sent, with who reads each. */
    private static final Map<String, Consumer<byte[]>> CONFIGURATION =
            Map.of(ReasonFile.NAME, ReasonFile::read, TierFile.NAME, TierFile::read);

    private static final Map<String, Consumer<byte[]>> PROFILE =
            Map.of(FeedFolder.PROFILE, json -> Profiles.read(json, FeedFolder.PROFILE));

    private final Path folder;

    /** @param folder the data folder */
    FeedFiles(Path folder) {
        this.folder = folder;
    }

    /** The promotions of all layers, each under its id, are one file. */
    void promotions(SortedMap<String, String> said) {
        if (said.isEmpty()) {
            put(Map.of(), Map.of(PromotionFile.NAME, PromotionFile::read));
            return;
        }
        byte[] json =
                ("{\"promotions\":[\n" + String.join(",\n", said.values()) + "\n]}\n").getBytes(StandardCharsets.UTF_8);
        put(Map.of(PromotionFile.NAME, json), Map.of(PromotionFile.NAME, PromotionFile::read));
    }

    /** Files of the data folder. */
    void configuration(SortedMap<String, String> said) {
        put(decoded(said), CONFIGURATION);
    }

    /** The arithmetic profile, which counts when the store is opened the next time. */
    void profile(SortedMap<String, String> said) {
        put(decoded(said), PROFILE);
    }

    private static Map<String, byte[]> decoded(SortedMap<String, String> said) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            said.forEach((name, content) -> files.put(name, Base64.getDecoder().decode(content)));
        } catch (IllegalArgumentException e) {
            throw new UnusableException("a file's content is not in Base64", e);
        }
        return files;
    }

    private void put(Map<String, byte[]> files, Map<String, Consumer<byte[]>> readers) {
        files.forEach((name, content) -> {
            Consumer<byte[]> reader = readers.get(name);
            if (reader == null) {
                throw new UnusableException("no file called " + name + " is taken from head office", null);
            }
            try {
                reader.accept(content);
            } catch (ConfigException e) {
                throw new UnusableException(String.valueOf(e.getMessage()), e);
            }
        });
        try {
            for (String name : readers.keySet()) {
                byte[] content = files.get(name);
                if (content == null) {
                    FeedFolder.remove(folder, name);
                } else {
                    FeedFolder.put(folder, name, content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of head office could not be put in place", e);
        }
    }
}
