package app.suanpan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The copies of damaged ledgers that lie beside the ledger, for people to look at. Nobody can delete a row of a damaged file, so what has to be
 * forgotten is overwritten where its bytes stand.
 */
public final class PutAsideLedgers {
    private static final String PREFIX = "ledger.db.damaged-";
    private static final int AT_ONCE = 1 << 20;

    private PutAsideLedgers() {}

    /**
     * Writes zeros over every copy of a secret.
     *
     * @param folder the data folder
     * @param secret so long and so random that nothing else reads the same
     * @return how often it stood there
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static int overwrite(Path folder, byte[] secret) {
        int found = 0;
        try {
            for (Path file : files(folder)) {
                found += overwriteIn(file, secret);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a copy of the ledger cannot be rid of a secret", e);
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static int overwriteIn(Path file, byte[] secret) throws IOException {
        int found = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Pieces overlap, so that none ends in the middle of what is looked for.
            for (long from = 0; from < channel.size(); from += AT_ONCE) {
                ByteBuffer piece =
                        ByteBuffer.allocate((int) Math.min(AT_ONCE + secret.length - 1L, channel.size() - from));
                while (piece.hasRemaining() && channel.read(piece, from + piece.position()) >= 0) {
                    // The next bytes.
                }
                byte[] bytes = piece.array();
                for (int at = 0; at + secret.length <= piece.position(); at++) {
                    if (startsAt(bytes, at, secret)) {
                        channel.write(ByteBuffer.allocate(secret.length), from + at);
                        found++;
                    }
                }
            }
            channel.force(true);
        }
        return found;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] secret) {
        for (int i = 0; i < secret.length; i++) {
            if (bytes[at + i] != secret[i]) {
                return false;
            }
        }
        return true;
    }
}
