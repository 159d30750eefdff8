package app.suanpan.ui.input;

import java.util.Optional;

/**
 * Decides whether typed characters came from a scanner. Holds no clock: times are nanoseconds that the caller saw.
 *
 * <p>A gap counts only as far as the screen's thread was free to see keys. While that thread is busy keys wait, and then
 * come all at once; so the long gap before them says nothing, and neither does their haste. Hence the two rules that keep
 * a stall from splitting a code or from turning a person into a scanner: the caller says for how long the thread was
 * busy, and a code that arrived faster than any cable carries it must be long ({@value #LONG} characters) to be believed.
 */
final class WedgeRecogniser {
    /** Nobody types this many characters at a till in one go while the screen hangs; codes that matter have them. */
    static final int LONG = 8;

    /** USB keyboards are asked once a millisecond and a key needs two reports: faster keys were waiting in a queue. */
    private static final long QUEUED_NANOS = 1_000_000;

    private final WedgeSettings settings;
    private final StringBuilder typed = new StringBuilder();
    private long lastNanos;
    private long sumOfGaps;
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
     * @param busyNanos how much of the time since the last one that thread was busy with something else
     */
    Took character(char c, long nanos, long busyNanos) {
        if (settings.isFramed()) {
            if (c == settings.prefix().charAt(0)) {
                typed.setLength(0);
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
        long gap = Math.max(0, nanos - lastNanos - Math.max(0, busyNanos));
        boolean fresh = typed.isEmpty() || gap > settings.endGap().toNanos();
        if (fresh) {
            forget();
        } else {
            sumOfGaps += gap;
        }
        typed.append(c);
        lastNanos = nanos;
        return fresh ? Took.OPENED : Took.CONTINUED;
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
        return typed.length() > 1
                && !byHand
                && averageGap() <= settings.averageGap().toNanos();
    }

    private boolean isCode() {
        if (inFrame) {
            return !typed.isEmpty();
        }
        if (byHand || typed.length() < settings.leastLength()) {
            return false;
        }
        long average = averageGap();
        if (average < QUEUED_NANOS && typed.length() < LONG) {
            return false;
        }
        return average <= settings.averageGap().toNanos();
    }

    private long averageGap() {
        return sumOfGaps / Math.max(1, typed.length() - 1);
    }

    private void forget() {
        typed.setLength(0);
        sumOfGaps = 0;
        byHand = false;
        inFrame = false;
    }
}
