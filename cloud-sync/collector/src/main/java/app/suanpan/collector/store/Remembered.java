package app.suanpan.collector.store;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers that took long to find. Pages ask the same every two seconds: what took longer than {@value #LONG_MILLIS} ms is given again for
 * twenty times as long as it took, and at most a minute, so that looking at it never takes more than a twentieth of the database's time.
 * Whoever asks while it is being looked for waits for that one. What is quick is always fresh.
 */
final class Remembered {
    private static final int LONG_MILLIS = 100;
    private static final int TIMES = 20;
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 200;

    private record Answer(Object value, long until) {}

    private final ConcurrentHashMap<Object, FutureTask<Answer>> answers = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    Remembered(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Answers a question.
     *
     * @param question everything that the answer depends on, except what is in the database
     * @param find finds the answer, always of the same type for the same question
     */
    @SuppressWarnings("unchecked")
    <T> T ask(Object question, Supplier<T> find) {
        var mine = new FutureTask<>(() -> timed(find));
        var known = answers.compute(
                question, (same, before) -> before != null && (!before.isDone() || isFresh(before)) ? before : mine);
        if (known == mine) {
            mine.run();
            forget(question, mine);
        }
        return (T) answer(known).value();
    }

    private <T> Answer timed(Supplier<T> find) {
        var began = nanos.getAsLong();
        var value = find.get();
        var now = nanos.getAsLong();
        var took = now - began;
        return new Answer(
                value, took < Duration.ofMillis(LONG_MILLIS).toNanos() ? now : now + Math.min(LONGEST, TIMES * took));
    }

    private boolean isFresh(FutureTask<Answer> task) {
        return task.state() == FutureTask.State.SUCCESS && task.resultNow().until() - nanos.getAsLong() > 0;
    }

    /** What failed or was quick is not kept, and when there is too much, nothing that is old. */
    private void forget(Object question, FutureTask<Answer> mine) {
        if (!isFresh(mine)) {
            answers.remove(question, mine);
        }
        if (answers.size() > MOST) {
            answers.values().removeIf(it -> it.isDone() && !isFresh(it));
        }
    }

    private static Answer answer(FutureTask<Answer> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new StoreException("failed", e);
        }
    }
}
