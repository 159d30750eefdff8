package app.suanpan.domain.reason;

import app.suanpan.domain.item.LocalName;
import java.util.regex.Pattern;

/**
 * A reason that a store offers.
 *
 * @param use what it is given for
 * @param code by which the journal knows it: small letters, digits and hyphens, at most {@value #LONGEST} characters
 * @param name in both languages, each at most {@value #LONGEST} characters without a vertical bar
 * @param note whether words of one's own are asked beside it
 * @param reserved whether only those may give it, or allow it, who have the permission for reserved reasons
 */
public record Reason(ReasonUse use, String code, LocalName name, boolean note, boolean reserved) {
    static final int LONGEST = 40;

    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses what could not be kept or shown; the message says what is wrong. */
    public Reason {
        if (code.length() > LONGEST || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("the code \"" + code + "\" is not small letters, digits and hyphens");
        }
        if (!isName(name.zh()) || !isName(name.en())) {
            throw new IllegalArgumentException(
                    "the names of " + code + " are not 1 to " + LONGEST + " characters without a vertical bar");
        }
        if (use.isApproval() && (note || reserved)) {
            throw new IllegalArgumentException("a reason of an approval asks no note and is not reserved: " + code);
        }
    }

    private static boolean isName(String words) {
        return !words.isBlank()
                && words.length() <= LONGEST
                && words.indexOf('|') < 0
                && words.chars().noneMatch(Character::isISOControl);
    }
}
