package app.suanpan.command.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A line for each receipt that the register reported as committed: the oracle of whoever kills the process. A line is with the
 * operating system before the next invoice begins, so that {@code kill -9} takes none back.
 */
final class CommittedLog implements AutoCloseable {
    private final @Nullable FileChannel channel;

    /** @param file appended to; null keeps no log */
    CommittedLog(@Nullable Path file) {
        try {
            channel =
                    file == null ? null : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void committed(String invoice, String receipt) {
        if (channel != null) {
            try {
                channel.write(ByteBuffer.wrap((receipt + "\t" + invoice + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
