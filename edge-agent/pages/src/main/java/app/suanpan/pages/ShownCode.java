package app.suanpan.pages;

import app.suanpan.domain.member.MemberCode;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.MemberNumber;
import java.time.Instant;

/**
 * A dynamic member code as a phone shows it.
 *
 * @param number the member number, as it is read aloud
 * @param digits the code
 */
public record ShownCode(String number, String digits) {

    /** The code of a member now. */
    public static ShownCode of(long number, MemberKeys keys, Instant now) {
        return new ShownCode(MemberNumber.display(number), MemberCode.of(number, keys::codeKey, now));
    }

    /** After how many seconds there is another one; never none, or a phone would ask without end. */
    public static long secondsLeft(Instant now) {
        return Math.ceilDiv(MemberCode.untilNext(now).toMillis(), 1_000);
    }

    /** In fours, for whoever has to type it. */
    public String grouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
