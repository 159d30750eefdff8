package app.suanpan.collector.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done again and again goes on whatever happens, and ends when it is told to. */
class RoundsTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private int pieces;

    static List<Throwable> troubles() {
        return List.of(
                new IllegalStateException("no file"),
                new StackOverflowError(),
                new OutOfMemoryError("pretended"),
                new AssertionError("never so"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whateverHappensInAPieceIsReportedAndTheNextIsDone(Throwable trouble) {
        Supplier<Optional<Duration>> work = () -> {
            if (++pieces == 2) {
                sneak(trouble);
            }
            seen.add("piece " + pieces);
            return Optional.of(pieces < 3 ? NO_WAIT : DAY);
        };
        try (var rounds = rounds(work, told -> {
            seen.add("trouble " + told);
            return NO_WAIT;
        })) {
            rounds.start(NO_WAIT);
            assertThat(next()).isEqualTo("piece 1");
            assertThat(next()).isEqualTo("trouble " + trouble);
            assertThat(next()).isEqualTo("piece 3");
        }
        assertThat(next()).isEqualTo("end");
    }

    @Test
    void troubleThatCannotEvenBeSaidEndsNothing() {
        Supplier<Optional<Duration>> work = () -> {
            if (++pieces == 1) {
                throw new IllegalStateException("no file");
            }
            seen.add("piece " + pieces);
            return Optional.of(DAY);
        };
        try (var rounds = rounds(work, _ -> {
            throw new OutOfMemoryError("pretended");
        })) {
            rounds.start(NO_WAIT);
            assertThat(next()).isEqualTo("piece 2");
        }
    }

    @Test
    void anInterruptionEndsNothing() {
        Supplier<Optional<Duration>> work = () -> {
            if (++pieces == 1) {
                Thread.currentThread().interrupt();
            }
            seen.add("piece " + pieces);
            return Optional.of(pieces == 1 ? NO_WAIT : DAY);
        };
        try (var rounds = rounds(work, _ -> NO_WAIT)) {
            rounds.start(NO_WAIT);
            assertThat(next()).isEqualTo("piece 1");
            assertThat(next()).isEqualTo("piece 2");
        }
    }

    @Test
    void whoIsToldToEndDoesSoInTheMidstOfAWait() {
        try (var rounds = rounds(() -> Optional.of(NO_WAIT), _ -> NO_WAIT)) {
            rounds.start(DAY);
        }
        assertThat(seen).containsExactly("end");
    }

    @Test
    void thePieceThatIsBeingDoneIsFinishedBeforeTheEnd() throws InterruptedException {
        var closing = new CountDownLatch(1);
        var work = rounds(
                () -> {
                    seen.add("begun");
                    await(closing);
                    seen.add("finished");
                    return Optional.of(DAY);
                },
                _ -> NO_WAIT);
        work.start(NO_WAIT);
        assertThat(next()).isEqualTo("begun");

        var closer = Thread.ofPlatform().start(() -> {
            work.close();
            seen.add("closed");
        });
        while (closer.getState() == Thread.State.NEW || closer.getState() == Thread.State.RUNNABLE) {
            // Until it waits, or has not waited.
            Thread.onSpinWait();
        }
        closing.countDown();
        closer.join();

        assertThat(seen).containsExactly("finished", "end", "closed");
    }

    @Test
    void whenNothingIsLeftToDoItEndsByItself() {
        try (var rounds = rounds(
                () -> {
                    seen.add("piece");
                    return Optional.empty();
                },
                _ -> NO_WAIT)) {
            rounds.start(NO_WAIT);
            assertThat(next()).isEqualTo("piece");
            assertThat(next()).isEqualTo("end");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void whatNeverBeganHasNothingToEnd() {
        rounds(() -> Optional.of(NO_WAIT), _ -> NO_WAIT).close();

        assertThat(seen).isEmpty();
    }

    private Rounds rounds(Supplier<Optional<Duration>> piece, Function<Throwable, Duration> trouble) {
        return new Rounds("rounds-test", new Work(piece, trouble, () -> seen.add("end")), NO_WAIT);
    }

    /** The next thing that happened. */
    private String next() {
        try {
            return Optional.ofNullable(seen.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .orElse("nothing more");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable trouble) throws T {
        throw (T) trouble;
    }
}
