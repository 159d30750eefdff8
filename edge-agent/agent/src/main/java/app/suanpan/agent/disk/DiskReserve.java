package app.suanpan.agent.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is there to be cut off, piece by piece, when the disk is full: what nobody else can have used up in the meantime. Each
 * piece is so small that others who want room too get little of it before the sale does.
 */
final class DiskReserve {
    /** Bytes that are given back at a time. */
    static final int PIECE = 4 * 1024 * 1024;

    /** Bytes that are written at a time, so that a sale which is committed meanwhile does not wait for all of it. */
    private static final int BITE = 1024 * 1024;

    /** Noise: a file system may keep zeros in no room at all. */
    private static final byte[] NOISE = new byte[BITE];

    static {
        new SplittableRandom(BITE).nextBytes(NOISE);
    }

    private static final Logger log = LoggerFactory.getLogger(DiskReserve.class);

    private final Path file;
    private final long whole;

    /**
     * @param folder where the ledger is
     * @param whole its length in bytes when nothing of it was used
     */
    DiskReserve(Path folder, long whole) {
        this.file = folder.resolve("disk.reserve");
        this.whole = whole;
    }

    /** How many bytes of it there are. */
    long bytes() {
        return file.toFile().length();
    }

    /** How many bytes of it are used up, or have not been made yet. */
    long missing() {
        return Math.max(0, whole - bytes());
    }

    /** Gives one piece back. False if there is none left. */
    synchronized boolean release() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long length = channel.size();
            if (length == 0) {
                return false;
            }
            channel.truncate(Math.max(0, length - PIECE));
            log.warn("the disk is full: {} bytes of what is kept back for open sales are left", channel.size());
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            log.error("what is kept back for open sales cannot be used", e);
            return false;
        }
    }

    /**
     * Makes the next bite of it, if any is missing. Written and not only announced: a file system may promise room that it has not.
     *
     * @return whether more is missing
     */
    synchronized boolean grow() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            long length = channel.size();
            long wanted = Math.min(whole, length + BITE);
            try {
                ByteBuffer noise = ByteBuffer.wrap(NOISE, 0, (int) Math.max(0, wanted - length));
                while (noise.hasRemaining()) {
                    channel.write(noise, length + noise.position());
                }
            } catch (IOException e) {
                channel.truncate(length);
                throw e;
            }
            return wanted < whole;
        }
    }
}
