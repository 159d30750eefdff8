package app.suanpan.domain.member;

/** Hides the middle of a phone number: at least four digits of it, and never fewer stars than digits hidden. */
public final class PhoneMask {

    private static final int HIDDEN = 4;
    private static final int TAIL = 4;
    private static final int HEAD = 3;

    private PhoneMask() {}

    /** {@code 138****1234} of eleven digits; of shorter numbers the tail stays and the head goes first. */
    public static String mask(String digits) {
        int visible = Math.max(0, digits.length() - HIDDEN);
        int tail = Math.min(TAIL, visible);
        int head = Math.min(HEAD, visible - tail);
        return digits.substring(0, head)
                + "*".repeat(digits.length() - head - tail)
                + digits.substring(digits.length() - tail);
    }
}
