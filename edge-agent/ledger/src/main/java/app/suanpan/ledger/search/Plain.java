package app.suanpan.ledger.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names and what is typed, brought to one form: small letters, no accents, full-width letters as the ordinary ones. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        return needsNoWork(text) ? text : normalised(text);
    }

    static boolean isHanzi(char c) {
        return c >= '\u3400' && c <= '\u9FFF' || c == '\u3007' || c >= '\uF900' && c <= '\uFAFF';
    }

    /** A letter or figure that is no hanzi. */
    static boolean isLetter(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
                : !isHanzi(c) && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }

    /**
     * The runs of letters and the runs of hanzi in a plain text, in its order. What stands between them is left out.
     * An apostrophe between letters is passed over: {@code men's} is {@code mens}.
     */
    static List<String> runs(String plain) {
        List<String> runs = new ArrayList<>(6);
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean hanzi = isHanzi(c);
            if (!run.isEmpty() && (c == '\'' || c == '’')) {
                continue;
            }
            if (!hanzi && !isLetter(c) || !run.isEmpty() && hanzi != isHanzi(run.charAt(0))) {
                end(run, runs);
            }
            if (hanzi || isLetter(c)) {
                run.append(c);
            }
        }
        end(run, runs);
        return runs;
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static boolean needsNoWork(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 0x80 && !(c >= '\u3400' && c <= '\u9FFF')) {
                return false;
            }
        }
        return true;
    }

    private static String normalised(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(apart.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
