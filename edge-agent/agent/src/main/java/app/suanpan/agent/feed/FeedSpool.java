package app.suanpan.agent.feed;

import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.uplink.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pieces of releases that are being fetched, on the disk: a box that is switched off goes on where it was. */
final class FeedSpool {
    private static final Logger log = LoggerFactory.getLogger(FeedSpool.class);

    private final Path folder;
    private final BooleanSupplier room;

    /**
     * Keeps what was fetched of releases in a folder of its own, and throws away what lies there since long.
     *
     * @param room whether the disk has room for what could come later as well
     */
    FeedSpool(Path folder, BooleanSupplier room) {
        this.folder = folder;
        this.room = room;
    }

    /** How many pieces of a release are here, from the first on, each as it was signed. */
    int kept(FeedRelease release) {
        Path file = file(release);
        if (!Files.exists(file)) {
            dropOthers(release);
            return 0;
        }
        int good = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int index = 0; index < release.chunks().size(); index++) {
                byte[] piece = in.readNBytes(FeedRelease.CHUNK_BYTES);
                if (!release.isChunk(index, Bytes.of(piece))) {
                    break;
                }
                good++;
            }
        } catch (IOException e) {
            log.warn("what was fetched of a feed cannot be read, and is fetched again: {}", e.getMessage());
        }
        return good;
    }

    /** Keeps a piece. */
    void keep(FeedRelease release, int index, Bytes piece) throws IOException {
        requireRoom();
        Files.createDirectories(folder);
        try (RandomAccessFile file = new RandomAccessFile(file(release).toFile(), "rw")) {
            file.seek((long) index * FeedRelease.CHUNK_BYTES);
            file.write(piece.toArray());
        }
    }

    /** Opens a release of which all pieces are here. */
    FeedReader open(FeedRelease release) throws IOException {
        requireRoom();
        return FeedReader.ofCompressed(new BufferedInputStream(Files.newInputStream(file(release)), 1 << 16));
    }

    /** Sales come first: what head office sends waits until there is room for both. */
    private void requireRoom() throws IOException {
        if (!room.getAsBoolean()) {
            throw new IOException("the disk is almost full");
        }
    }

    /** Forgets a release. */
    void drop(FeedRelease release) {
        try {
            Files.deleteIfExists(file(release));
        } catch (IOException e) {
            log.warn("what was fetched of a feed stays on the disk: {}", e.getMessage());
        }
    }

    /** Of one layer of a feed only one release is fetched at a time. */
    private void dropOthers(FeedRelease release) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith(layer(release)))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("what was fetched of a feed stays on the disk: {}", e.getMessage());
        }
    }

    private static String layer(FeedRelease release) {
        return release.becomes().feed().word() + "-"
                + release.becomes().scope().layer().height() + "-";
    }

    private Path file(FeedRelease release) {
        String content = FeedRelease.hash(release.toBytes().toArray());
        return folder.resolve(layer(release) + content.substring(0, 32) + ".part");
    }
}
