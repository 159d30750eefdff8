package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is wrong by as much as a file says, and jumps when the file is changed: forward and back, while its owner works. */
final class WrongClock extends Clock {
    private final Clock right;
    private final MappedByteBuffer offset;

    private WrongClock(Clock right, MappedByteBuffer offset) {
        this.right = right;
        this.offset = offset;
    }

    /** Opens the clock of a file, which is made if it is not there: it is right then. */
    static WrongClock of(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new WrongClock(Clock.systemUTC(), channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets it: so many milliseconds fast, or slow if negative. */
    void set(long millis) {
        offset.putLong(0, millis);
    }

    @Override
    public Instant instant() {
        return right.instant().plusMillis(offset.getLong(0));
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WrongClock(right.withZone(zone), offset);
    }
}
