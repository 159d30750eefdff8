package app.suanpan.domain.item.gs1;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of an identifier's value, such as {@code N6,yymmd0} or {@code [X..17]}.
 *
 * @param characters which characters it may have
 * @param shortest its fewest characters
 * @param longest its most characters; equal to {@code shortest} where the length is fixed
 * @param optional whether the value may end before it
 * @param linters the checks of its content, by GS1's names
 */
record Gs1Component(Gs1Characters characters, int shortest, int longest, boolean optional, List<String> linters) {

    private static final Pattern FORM = Pattern.compile("(\\[?)([NXYZ])(\\.\\.)?(\\d{1,2})(]?)((?:,[a-z0-9]+)*)");

    Gs1Component {
        linters = List.copyOf(linters);
    }

    /** Whether a word of the dictionary is a component, rather than an attribute. */
    static boolean isOne(String word) {
        return FORM.matcher(word).matches();
    }

    static Gs1Component parse(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches() || form.group(1).isEmpty() != form.group(5).isEmpty()) {
            throw new IllegalArgumentException("Not a component of the syntax dictionary: " + word);
        }
        int longest = Integer.parseInt(form.group(4));
        List<String> linters = form.group(6).isEmpty()
                ? List.of()
                : List.of(form.group(6).substring(1).split(","));
        for (String linter : linters) {
            if (!Gs1Linters.knows(linter)) {
                throw new IllegalArgumentException(
                        "A check of the syntax dictionary that nobody here knows: " + linter);
            }
        }
        return new Gs1Component(
                Gs1Characters.valueOf(form.group(2)),
                form.group(3) == null ? longest : 1,
                longest,
                !form.group(1).isEmpty(),
                linters);
    }
}
