package app.suanpan.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second collector or gateway off the same folder. The lock goes when the process does, however it goes. */
final class DataLock implements AutoCloseable {
    private static final String FILE = ".lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock for a {@code what}; refuses with a sentence when another process has it. */
    static DataLock take(Path folder, String what) {
        try {
            var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new DataLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + folder, e);
        }
        throw new IllegalStateException("Another " + what + " is running on " + folder
                + ". Stop that one first, or give this one a folder of its own with --data.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
