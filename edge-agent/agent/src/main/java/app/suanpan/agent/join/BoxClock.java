package app.suanpan.agent.join;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the box's clock is known to be wrong, so that codes which live for a minute cannot be judged by it. It is known by what head office
 * said last; and where it has said nothing, by the books: nothing in them happened in the future. A box that has neither is taken at its word.
 */
final class BoxClock {
    /** A code is good for so long to either side of its own half minute. */
    static final Duration MOST = Duration.ofSeconds(30);

    private final Optional<Instant> booksEnd;
    private final ClockMeasure measure;

    /** @param booksEnd when the last thing was written down, if anything ever was */
    BoxClock(Optional<Instant> booksEnd, ClockMeasure measure) {
        this.booksEnd = booksEnd;
        this.measure = measure;
    }

    /** Whether it is known that it is not this time. */
    boolean isOff(Instant now) {
        return measure.ahead(now)
                .map(ahead -> ahead.abs().compareTo(MOST) > 0)
                .orElseGet(() ->
                        booksEnd.filter(end -> now.isBefore(end.minus(MOST))).isPresent());
    }

    /** By how much it is ahead of head office's; empty until that was heard. */
    Optional<Duration> ahead(Instant now) {
        return measure.ahead(now);
    }
}
