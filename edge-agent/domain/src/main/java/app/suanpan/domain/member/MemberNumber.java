package app.suanpan.domain.member;

import java.util.Optional;

/**
 * The member number: nine digits, the first of them not zero, so that it reads the same on a card, in a code and aloud.
 */
public final class MemberNumber {

    /** The least number given out. */
    public static final long FIRST = 100_000_000L;
    /** The greatest. */
    public static final long LAST = 999_999_999L;

    private MemberNumber() {}

    /** Whether it can be a member's number. */
    public static boolean isOne(long number) {
        return number >= FIRST && number <= LAST;
    }

    /** The number that somebody typed, with or without blanks. */
    public static Optional<Long> read(String typed) {
        String digits = typed.replace(" ", "");
        return digits.matches("[1-9][0-9]{8}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    /** In groups of three, as printed on the card. */
    public static String display(long number) {
        return "%03d %03d %03d".formatted(number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    }
}
