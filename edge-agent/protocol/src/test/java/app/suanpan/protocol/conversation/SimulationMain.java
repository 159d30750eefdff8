package app.suanpan.protocol.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** As many histories as one likes, on all cores; then how many of them it takes to notice each planted mistake. */
public final class SimulationMain {
    private static final int MOST_FOR_A_MUTANT = 200_000;
    private static final int AT_ONCE = 500;

    private SimulationMain() {}

    /** How a history went wrong. */
    record Failure(long seed, String why) {}

    /** Lives through one history. */
    static Optional<Failure> live(long seed, Mutant mutant) {
        try {
            new Simulation(seed, mutant).run();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(new Failure(seed, String.valueOf(e)));
        }
    }

    /** How many histories, from {@code first} on, it takes to notice a mistake; empty if so many do not. */
    static OptionalLong noticedAfter(Mutant mutant, long first, int most) {
        for (var i = 0; i < most; i++) {
            if (live(first + i, mutant).isPresent()) {
                return OptionalLong.of(i + 1L);
            }
        }
        return OptionalLong.empty();
    }

    /** The same history with as few misfortunes as let it go wrong: what happened, and how it ended. */
    static List<String> shortestTrace(long seed, Mutant mutant) {
        for (var most = 1; ; most++) {
            var simulation = new Simulation(seed, mutant, most, true);
            try {
                simulation.run();
            } catch (AssertionError | RuntimeException e) {
                simulation.trace().add(String.valueOf(e));
                return simulation.trace();
            }
            if (most > 1_000) {
                throw new IllegalArgumentException("nothing goes wrong with seed " + seed);
            }
        }
    }

    /** Lives through so many histories on so many threads, and returns the first that went wrong, by seed. */
    static Optional<Failure> liveAll(long first, long many, int threads) {
        var next = new AtomicLong(first);
        var failed = new AtomicLong(Long.MAX_VALUE);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Optional<Failure>>> all = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> liveSome(next, first + many, failed)))
                    .toList();
            Optional<Failure> worst = Optional.empty();
            for (var one : all) {
                var failure = one.get();
                if (worst.isEmpty()
                        || (failure.isPresent()
                                && failure.get().seed() < worst.get().seed())) {
                    worst = failure;
                }
            }
            return worst;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Failure> liveSome(AtomicLong next, long end, AtomicLong failed) {
        for (var from = next.getAndAdd(AT_ONCE); from < Math.min(end, failed.get()); from = next.getAndAdd(AT_ONCE)) {
            for (var seed = from; seed < Math.min(end, from + AT_ONCE); seed++) {
                var failure = live(seed, Mutant.NONE);
                if (failure.isPresent()) {
                    failed.accumulateAndGet(seed, Math::min);
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Runs from the command line.
     *
     * @param args how many histories, the first seed; or one seed and a mutant, to read what happens in it
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: SimulationMain HISTORIES FIRST_SEED | SEED MUTANT");
            System.exit(2);
        }
        if (Character.isLetter(args[1].charAt(0))) {
            shortestTrace(Long.parseLong(args[0]), Mutant.valueOf(args[1])).forEach(System.out::println);
            return;
        }
        var many = Long.parseLong(args[0]);
        var first = Long.parseLong(args[1]);
        var threads = Runtime.getRuntime().availableProcessors();
        var begun = System.nanoTime();
        var failure = liveAll(first, many, threads);
        var seconds = (System.nanoTime() - begun) / 1e9;
        failure.ifPresent(seen -> {
            System.out.printf("seed %d: %s%n", seen.seed(), seen.why());
            shortestTrace(seen.seed(), Mutant.NONE).forEach(System.out::println);
        });
        if (failure.isEmpty()) {
            System.out.printf(
                    "%d histories from seed %d: nothing lost, nothing doubled; %.0f a second on %d threads%n",
                    many, first, many / seconds, threads);
        }
        var all = true;
        for (var mutant : Arrays.copyOfRange(Mutant.values(), 1, Mutant.values().length)) {
            var after = noticedAfter(mutant, first, MOST_FOR_A_MUTANT);
            all &= after.isPresent();
            System.out.printf(
                    "%-26s %s%n",
                    mutant, after.isPresent() ? "noticed after " + after.getAsLong() + " histories" : "NOT NOTICED");
        }
        System.exit(failure.isEmpty() && all ? 0 : 1);
    }
}
