package app.suanpan.agent.feed;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.feed.FeedSink.UnusableException;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PromotionFile;
import app.suanpan.protocol.storefile.RefusedFileException;
import app.suanpan.protocol.storefile.ScreenFile;
import app.suanpan.protocol.storefile.SentFiles;
import app.suanpan.protocol.storefile.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes files of what head office says. All of them are read as the shop will read them before any is put in place. A picture is put in
 * place before what names it, and goes after it: at whichever moment the power fails, nothing names what is not there.
 */
final class FeedFiles {
    private static final Comparator<String> PICTURES_FIRST = Comparator.<String, Boolean>comparing(
                    name -> name.endsWith(".json") || name.endsWith(".csv"))
            .thenComparing(Comparator.naturalOrder());

    private final Path folder;

    /** @param folder the data folder */
    FeedFiles(Path folder) {
        this.folder = folder;
    }

    /** The promotions of all layers, each under its id, are one file. */
    void promotions(SortedMap<String, String> said) {
        byte[] json =
                ("{\"promotions\":[\n" + String.join(",\n", said.values()) + "\n]}\n").getBytes(StandardCharsets.UTF_8);
        put(FeedName.PROMOTIONS, said.isEmpty() ? Map.of() : Map.of(PromotionFile.NAME, json));
    }

    /**
     * Files as they were sent.
     *
     * @param said the content of each by its name, in Base64
     */
    void files(FeedName feed, SortedMap<String, String> said) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            said.forEach((name, content) -> {
                SentFiles.checkSize(feed, name, content.length() / 4 * 3 - 2);
                files.put(name, Base64.getDecoder().decode(content));
            });
        } catch (RefusedFileException e) {
            throw unusable(e);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("a file's content is not in Base64", e);
        }
        put(feed, files);
    }

    private void put(FeedName feed, Map<String, byte[]> files) {
        try {
            SentFiles.check(feed, files);
            byte[] settings = files.get(StoreSettings.NAME);
            if (settings != null) {
                AgentConfig.check(folder, settings);
            }
        } catch (RefusedFileException e) {
            throw unusable(e);
        } catch (ConfigException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
        try {
            for (String name : files.keySet().stream().sorted(PICTURES_FIRST).toList()) {
                FeedFolder.put(folder, place(feed) + name, files.get(name));
            }
            List<String> gone = FeedFolder.names(folder, place(feed)).stream()
                    .filter(name -> SentFiles.isKnown(feed, name) && !files.containsKey(name))
                    .sorted(PICTURES_FIRST.reversed())
                    .toList();
            for (String name : gone) {
                FeedFolder.remove(folder, place(feed) + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of head office could not be put in place", e);
        }
    }

    /** The screens' pictures have a folder of their own, as the shop's have: they may be called as a receipt's. */
    private static String place(FeedName feed) {
        return feed == FeedName.TEXTS ? ScreenFile.FOLDER + "/" : "";
    }

    private static UnusableException unusable(RefusedFileException refused) {
        return new UnusableException(refused.getMessage() + " (" + refused.why().code() + ")", refused);
    }
}
