package app.suanpan.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the WAL long enough for a busy hour before the first customer comes. A sync of a file that has grown has to bring its new
 * length to the disk as well, which takes about as long as the pages do; in a WAL that is written over, the pages are all there is.
 * SQLite keeps the file as long as it once was, and {@link QuietCheckpoint} lets it begin anew between customers.
 */
public final class WalRoom {
    /** Bytes: some ten customers with a dozen articles each, between two quiet moments. */
    private static final int ROOM = 2 * 1024 * 1024;

    /** Bytes that stay free for others: where the disk is that full, speed is nobody's trouble. */
    private static final long LEFT_FREE = 256 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(WalRoom.class);

    private WalRoom() {}

    /**
     * Fills the WAL up with zeros, which SQLite takes for its end. Written, and not only reserved: a block that was never written is
     * the file system's work once more. It is no loss if that cannot be done.
     *
     * @param writer keeps everybody else from writing meanwhile
     * @param database whose WAL it is
     */
    public static void make(Sqlite writer, Path database) {
        Path wal = wal(database);
        writer.begin();
        try {
            if (Files.exists(wal) && Files.getFileStore(wal).getUsableSpace() > LEFT_FREE) {
                fill(wal, 0, ROOM);
            }
        } catch (IOException e) {
            log.warn("the WAL could not be made longer; sales wait for the disk a little longer", e);
        } finally {
            writer.rollback();
        }
    }

    /**
     * The same on a disk that is full but for what was just given back: takes it, before somebody else does.
     *
     * @param bytes how much longer the WAL gets; as much of it as there is room for
     */
    public static void claim(Sqlite writer, Path database, int bytes) {
        Path wal = wal(database);
        writer.begin();
        try {
            if (Files.exists(wal)) {
                fill(wal, bytes, 0);
            }
        } catch (IOException e) {
            log.warn(
                    "somebody else was there first: the WAL is not as much longer as it should be: {}", e.getMessage());
        } finally {
            writer.rollback();
        }
    }

    private static Path wal(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    /** Makes it longer by {@code more}, or as long as {@code least}. */
    private static void fill(Path wal, int more, int least) throws IOException {
        try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.WRITE)) {
            long length = channel.size();
            long wanted = Math.max(length + more, least);
            if (length < wanted) {
                ByteBuffer zeros = ByteBuffer.allocate((int) (wanted - length));
                while (zeros.hasRemaining()) {
                    channel.write(zeros, length + zeros.position());
                }
                channel.force(true);
            }
        }
    }
}
