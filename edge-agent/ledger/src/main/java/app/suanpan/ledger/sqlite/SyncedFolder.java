package app.suanpan.ledger.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings the names in a folder to the disk: a file that was made or renamed has its new name after a power cut only then. */
public final class SyncedFolder {
    private SyncedFolder() {}

    /**
     * Returns when the names are on the disk.
     *
     * @throws IOException if the system cannot say so
     */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
