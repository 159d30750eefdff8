package app.suanpan.agent.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The files that head office sends: {@code feeds/} in the data folder. One that is there counts before the shop's own of the same name, which
 * stays as it is and counts again when head office takes its file back.
 */
public final class FeedFolder {
    /** The folder's name in the data folder. */
    public static final String NAME = "feeds";

    /** The arithmetic profile that head office sends. */
    public static final String PROFILE = "profile.json";

    private FeedFolder() {}

    /** Where head office's file of this name is, if there is one. */
    public static Path fromAbove(Path dataFolder, String name) {
        return dataFolder.resolve(NAME).resolve(name);
    }

    /** The file of this name that counts: head office's, or else the shop's, which need not be there either. */
    public static Path counting(Path dataFolder, String name) {
        Path fromAbove = fromAbove(dataFolder, name);
        return Files.exists(fromAbove) ? fromAbove : dataFolder.resolve(name);
    }

    /** Puts head office's file in place of the one before, whole and on the disk, or not at all. */
    public static void put(Path dataFolder, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve(NAME));
        Path fresh = folder.resolve(name + ".new");
        Files.write(fresh, content);
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes head office's file away. */
    public static void remove(Path dataFolder, String name) throws IOException {
        Files.deleteIfExists(fromAbove(dataFolder, name));
    }
}
