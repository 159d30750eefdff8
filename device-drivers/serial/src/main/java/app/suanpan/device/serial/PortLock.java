package app.suanpan.device.serial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process off a port. The kernel's own exclusive mode does not hold against root, and two readers would each get
 * half of every code.
 */
final class PortLock implements AutoCloseable {
    private static final Path USUAL_PLACE = Path.of("/run/lock");

    private final FileChannel file;

    private PortLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Locks a port until it is closed or this process ends, however it ends.
     *
     * @throws IOException if somebody has it
     */
    static PortLock of(Path port) throws IOException {
        String name = "suanpan" + port.toString().replace('/', '-') + ".lock";
        FileChannel file = FileChannel.open(place().resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return new PortLock(file);
            }
        } catch (OverlappingFileLockException ours) {
            // Opened twice in this process: told below like any other.
        }
        file.close();
        throw new IOException(port + " is in use by another program");
    }

    private static Path place() {
        return Files.isWritable(USUAL_PLACE) ? USUAL_PLACE : Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException alreadyReleased) {
            // As was wished.
        }
    }
}
