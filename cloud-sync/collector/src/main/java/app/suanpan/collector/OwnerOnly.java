package app.suanpan.collector;

import app.suanpan.collector.store.SyncedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner reads, and folders that nobody else enters: in them are sales, members and what opens doors. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder that only its owner enters, unless it is there already: whoever made it may have let others in. */
    static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : SyncedFolders.make(folder, attributes(folder, "rwx------"));
    }

    /** Writes a file whole or not at all; nobody else can read it at any moment. */
    static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, attributes(draft, "rw-------"));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] attributes(Path where, String permissions) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
