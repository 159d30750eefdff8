package app.suanpan.command.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How fast the disk itself is: the physical limit beside which a commit rate means something. */
final class DiskProbe {
    private static final int WRITES = 300;
    private static final int BYTES = 28 * 1024;

    private DiskProbe() {}

    /** Appends of 28 KiB, each synced (fdatasync), a second, on the disk that holds this folder. */
    static double syncedAppendsPerSecond(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "probe", ".bin");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long start = System.nanoTime();
                for (int i = 0; i < WRITES; i++) {
                    channel.write(ByteBuffer.allocate(BYTES));
                    channel.force(false);
                }
                return WRITES * 1e9 / (System.nanoTime() - start);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the disk cannot be measured", e);
        }
    }
}
