package app.suanpan.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The puzzles on forms that are out. Each belongs to one form and is good for one answer, right or wrong: an answer that was
 * right once, or on another form, is worth nothing.
 */
public final class PagePuzzles {
    /** More forms than this are not out at once; what is forgotten is asked anew. */
    private static final int MOST = 4_096;

    private final RandomGenerator random;
    private final Duration good;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(Puzzle puzzle, Instant until) {}

    /**
     * @param random draws the digits
     * @param good for how long an answer is taken
     */
    public PagePuzzles(RandomGenerator random, Duration good) {
        this.random = random;
        this.good = good;
    }

    /** A new puzzle for this form; the one it had before is worth nothing from now on. */
    public synchronized Puzzle ask(String form, Instant now) {
        Puzzle puzzle = Puzzle.any(random);
        asked.remove(form);
        asked.put(form, new Asked(puzzle, now.plus(good)));
        return puzzle;
    }

    /** Whether this form is out with a puzzle. */
    public synchronized boolean isAsked(String form) {
        return asked.containsKey(form);
    }

    /** Whether this form's puzzle is solved by the answer; the puzzle is used up by it. */
    public synchronized Verdict answer(String form, String answer, Instant now) {
        return Optional.ofNullable(asked.remove(form))
                .filter(it -> now.isBefore(it.until()))
                .map(it -> it.puzzle().isSolvedBy(answer) ? Verdict.SOLVED : Verdict.WRONG)
                .orElse(Verdict.NOT_ASKED);
    }

    /** What an answer comes to. */
    public enum Verdict {
        SOLVED,
        WRONG,
        NOT_ASKED
    }
}
