package app.suanpan.agent.join;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the box's clock is ahead of head office's. What was heard is carried on by a clock that nobody sets, so that it stays right when
 * somebody sets the box's; a box that was started anew has to hear it again.
 */
public final class ClockMeasure {
    private final LongSupplier nanos;
    private volatile @Nullable Heard heard;

    private record Heard(Instant time, long nanos) {}

    /** @param nanos a clock that only goes forward, in nanoseconds since any moment */
    ClockMeasure(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Head office said just now what time it is. */
    public void heard(Instant time) {
        heard = new Heard(time, nanos.getAsLong());
    }

    /** By how much a clock is ahead that says {@code now}, less than 0 where it is behind; empty until head office was heard. */
    Optional<Duration> ahead(Instant now) {
        return Optional.ofNullable(heard)
                .map(it -> Duration.between(it.time().plusNanos(nanos.getAsLong() - it.nanos()), now));
    }
}
