package app.suanpan.collector.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder. A file has another name until all of it is on the disk. */
final class FolderTarget implements Target {
    static final String DRAFT = ".part";

    private final Path folder;

    /** Takes a folder, made if missing; refuses one that has an export in it. */
    FolderTarget(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        }
        if (Files.exists(folder.resolve(Manifest.FILE))) {
            throw new ExportException(
                    ExportException.Code.X02, folder + " has an export in it already; name an empty folder");
        }
    }

    @Override
    public void file(String name, Content content) throws IOException {
        var draft = folder.resolve(name + DRAFT);
        try {
            try (var out = Files.newOutputStream(draft)) {
                content.to(out);
            }
            try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(
                    draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    @Override
    public void close() {
        // Each file is complete by itself.
    }

    Path folder() {
        return folder;
    }
}
