package app.suanpan.ui.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether typed characters came from a scanner. Holds no clock: times are nanoseconds that the caller saw.
 *
 * <p>Only a gap in which the screen's thread was free to see keys says anything. While that thread is busy keys wait, and
 * then come all at once: neither the long gap before them nor their haste is the scanner's, or the person's. Gaps in which
 * the thread is known to have been busy are left out, unless it was free in them for longer than a scanner takes to its next
 * key: that key had not come yet, and a person is typing on a machine that is slow throughout. A long code ({@value #LONG} characters) is judged by its middle gap,
 * which a few stalls that nobody noticed do not move, while a person's keys are slow throughout; if the thread was busy most
 * of the time, its length alone speaks for a scanner. A short one is judged by
 * the average of its gaps, and only if most of them are no shorter than a cable allows: four figures that a person typed
 * while the screen hung come at once, too.
 */
final class WedgeRecogniser {
    /** Nobody types this many characters at a till in one go while the screen hangs; codes that matter have them. */
    static final int LONG = 8;

    /** USB keyboards are asked once a millisecond and a key needs two reports: faster keys were waiting in a queue. */
    private static final long QUEUED_NANOS = 1_000_000;

    private final WedgeSettings settings;
    private final StringBuilder typed = new StringBuilder();
    private final List<Long> gaps = new ArrayList<>();
    private long lastNanos;
    private boolean byHand;
    private boolean inFrame;

    WedgeRecogniser(WedgeSettings settings) {
        this.settings = settings;
    }

    /** What a character turned out to be. */
    enum Took {
        /** The first of what may be a code: whoever shows it should be able to take it back. */
        OPENED,
        /** One more of the same. */
        CONTINUED,
        /** Part of a framed code, or its frame: nobody else should see it. */
        SWALLOWED,
        /** The end of a framed code, which {@link #end} now gives. */
        ENDED
    }

    /**
     * A character was typed.
     *
     * @param nanos when the screen's thread saw it
     * @param busyNanos how much of the time since the last one that thread is known to have been busy with something else
     */
    Took character(char c, long nanos, long busyNanos) {
        if (settings.isFramed()) {
            if (c == settings.prefix().charAt(0)) {
                forget();
                inFrame = true;
                return Took.SWALLOWED;
            }
            if (inFrame) {
                if (c == settings.suffix().charAt(0)) {
                    return Took.ENDED;
                }
                typed.append(c);
                return Took.SWALLOWED;
            }
        }
        boolean first = typed.isEmpty();
        long free = nanos - lastNanos - Math.max(busyNanos, 0);
        if (!first && (busyNanos <= 0 || free > settings.averageGap().toNanos())) {
            gaps.add(free);
        }
        typed.append(c);
        lastNanos = nanos;
        return first ? Took.OPENED : Took.CONTINUED;
    }

    /** A key repeated by being held down: no scanner does that. */
    void repeated() {
        byHand = true;
    }

    /**
     * Enter, Tab or a pause came, or the frame was closed: the code, if it was one. Afterwards nothing is remembered.
     */
    Optional<String> end() {
        Optional<String> code = isCode() ? Optional.of(typed.toString()) : Optional.empty();
        forget();
        return code;
    }

    /** Whether something was typed that may still become a code. */
    boolean isOpen() {
        return !typed.isEmpty();
    }

    /** Whether a framed code is being read. */
    boolean isInFrame() {
        return inFrame;
    }

    /** Whether what was typed so far came at a scanner's pace, and more than one character of it. */
    boolean looksScanned() {
        return typed.length() > 1 && !byHand && isQuick();
    }

    private boolean isCode() {
        if (inFrame) {
            return !typed.isEmpty();
        }
        if (byHand || typed.length() < settings.leastLength()) {
            return false;
        }
        return isQuick();
    }

    private boolean isQuick() {
        long most = settings.averageGap().toNanos();
        if (typed.length() >= LONG) {
            boolean hung = 2 * gaps.size() < typed.length() - 1;
            return hung || gaps.stream().sorted().toList().get((gaps.size() - 1) / 2) <= most;
        }
        List<Long> evidence = gaps.stream().filter(gap -> gap >= QUEUED_NANOS).toList();
        long sum = evidence.stream().mapToLong(Long::longValue).sum();
        return 2 * evidence.size() >= typed.length() - 1 && sum <= evidence.size() * most;
    }

    private void forget() {
        typed.setLength(0);
        gaps.clear();
        byHand = false;
        inFrame = false;
    }
}
