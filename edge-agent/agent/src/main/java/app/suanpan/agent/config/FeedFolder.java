package app.suanpan.agent.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that head office sends: {@code feeds/} in the data folder. One that is there counts before the shop's own of the same name, which
 * stays as it is and counts again when head office takes its file back.
 */
public final class FeedFolder {
    /** The folder's name in the data folder. */
    public static final String NAME = "feeds";

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

    /** Whether head office's file of this name is what counts. */
    public static boolean isFromAbove(Path dataFolder, String name) {
        return Files.exists(fromAbove(dataFolder, name));
    }

    /**
     * The names of head office's files, in no order.
     *
     * @param place empty, or a folder in the folder, such as {@code screens/}
     */
    public static List<String> names(Path dataFolder, String place) throws IOException {
        Path folder = dataFolder.resolve(NAME).resolve(place);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    /** Puts head office's file in place of the one before, whole and on the disk, or not at all. */
    public static void put(Path dataFolder, String name, byte[] content) throws IOException {
        Path file = fromAbove(dataFolder, name);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, content);
        sync(fresh, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
    }

    /** Takes head office's file away, on the disk, too. */
    public static void remove(Path dataFolder, String name) throws IOException {
        Path file = fromAbove(dataFolder, name);
        if (Files.deleteIfExists(file)) {
            sync(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
        }
    }

    /** A name is on the disk when its folder is. */
    private static void sync(Path written, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(written, how)) {
            channel.force(true);
        }
    }
}
