package app.suanpan.collector.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/** Makes folders that are still there after a power cut. Whoever syncs a file in a new folder has not synced that there is such a folder. */
public final class SyncedFolders {
    private SyncedFolders() {}

    /**
     * Makes a folder, with those around it that are missing, and returns when all of them are on the disk.
     *
     * @param attributes with which each is made
     * @throws IOException if one cannot be made, or something else is called so
     */
    public static Path make(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var around = folder.toAbsolutePath().getParent();
        if (around != null) {
            make(around, attributes);
        }
        try {
            Files.createDirectory(folder, attributes);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (around != null) {
            try (var channel = FileChannel.open(around, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        return folder;
    }
}
