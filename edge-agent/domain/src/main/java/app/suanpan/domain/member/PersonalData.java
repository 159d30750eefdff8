package app.suanpan.domain.member;

import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What a member told us about themselves. Exists in memory only while it is needed; everywhere else it is the ciphertext of
 * {@link MemberCipher}. Does not print itself.
 *
 * @param phone the phone number, if one was given
 * @param firstName how to greet, possibly empty; at most {@link #LONGEST_NAME} characters, no control characters
 * @param birthday month and day, if given; never the year
 */
public record PersonalData(Optional<Phone> phone, String firstName, Optional<MonthDay> birthday) {

    /** Nothing at all: a card only. */
    public static final PersonalData NONE = new PersonalData(Optional.empty(), "", Optional.empty());

    /** The most characters (code points) a first name has. */
    public static final int LONGEST_NAME = 40;

    private static final String FORMAT = "1";
    private static final String NOT_GIVEN = "-";

    public PersonalData {
        if (!isName(firstName)) {
            throw new IllegalArgumentException("Not a first name we keep");
        }
    }

    /** Whether the text can be kept as a first name; the empty one can. */
    public static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether there is anything to seal. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** One fact a line, so that an edition after this one can add lines. */
    public byte[] toBytes() {
        return String.join(
                        "\n",
                        FORMAT,
                        phone.map(p -> p.countryCode() + " " + p.national()).orElse(NOT_GIVEN),
                        birthday.map(MonthDay::toString).orElse(NOT_GIVEN),
                        firstName)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes} wrote, in this edition or a later one. */
    public static PersonalData fromBytes(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < 4) {
            throw new IllegalArgumentException("Not personal data: " + lines.length + " lines");
        }
        return new PersonalData(
                given(lines[1]).map(PersonalData::phone),
                lines[3],
                given(lines[2]).map(MonthDay::parse));
    }

    private static Optional<String> given(String line) {
        return line.equals(NOT_GIVEN) ? Optional.empty() : Optional.of(line);
    }

    private static Phone phone(String line) {
        String[] parts = line.split(" ", 2);
        return new Phone(Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}
