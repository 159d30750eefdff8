package app.suanpan.collector.rounds;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is done in {@link Rounds}, always on their thread.
 *
 * @param piece does a piece of it, and says how long to wait before the next, or nothing if there is nothing left to do
 * @param trouble says of a piece that it failed, to whoever has to know, and how long to wait before the next
 * @param end gives back what the pieces have held: once, after the last
 */
public record Work(Supplier<Optional<Duration>> piece, Function<Throwable, Duration> trouble, Runnable end) {
    /** Work that goes on for ever, and that holds nothing from one piece to the next. */
    public static Work every(Duration wait, Runnable piece, Function<Throwable, Duration> trouble) {
        var again = Optional.of(wait);
        return new Work(
                () -> {
                    piece.run();
                    return again;
                },
                trouble,
                () -> {});
    }
}
