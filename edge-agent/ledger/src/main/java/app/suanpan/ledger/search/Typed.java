package app.suanpan.ledger.search;

import java.util.List;

/**
 * What a cashier typed, and how well a name answers it. Pure: nothing is read.
 *
 * @param plain all of it, in plain form
 * @param parts its words and runs of hanzi, each of which a name has to answer
 */
record Typed(String plain, List<String> parts) {
    private static final Pinyin TABLE = Pinyin.standard();

    static Typed of(String text) {
        String plain = Plain.of(text).strip();
        return new Typed(plain, List.copyOf(Plain.runs(plain)));
    }

    static boolean isHanzi(String part) {
        return Plain.isHanzi(part.charAt(0));
    }

    Rank rankOf(NamePair names) {
        if (names.zh().equals(plain) || names.en().equals(plain)) {
            return Rank.SAME;
        }
        if (names.zh().startsWith(plain) || names.en().startsWith(plain)) {
            return Rank.NAME_BEGINS;
        }
        List<String> zh = Plain.runs(names.zh());
        List<String> en = Plain.runs(names.en());
        Rank rank = Rank.WORDS;
        for (String part : parts) {
            Rank here = isHanzi(part)
                    ? hanzi(part, zh).best(hanzi(part, en))
                    : letters(part, zh).best(letters(part, en));
            rank = rank.or(here);
        }
        return rank;
    }

    private static Rank hanzi(String part, List<String> runs) {
        Rank best = Rank.NONE;
        for (String run : runs) {
            if (run.contains(part)) {
                return Rank.WORDS;
            }
            if (isHanzi(run) && part.length() > 1) {
                best = best.best(isApart(part, run) ? Rank.APART : isNearly(part, run) ? Rank.ONE_ERROR : Rank.NONE);
            }
        }
        return best;
    }

    private static boolean isApart(String part, String run) {
        int at = -1;
        for (int i = 0; i < part.length(); i++) {
            at = run.indexOf(part.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether hanzi of the same sounds stand there, or, of three and more, all but one of the same. */
    private static boolean isNearly(String part, String run) {
        for (int start = 0; start + part.length() <= run.length(); start++) {
            int others = 0;
            boolean sound = true;
            for (int i = 0; i < part.length(); i++) {
                char a = part.charAt(i);
                char b = run.charAt(start + i);
                others += a == b ? 0 : 1;
                sound &= a == b || TABLE.of(a).stream().anyMatch(TABLE.of(b)::contains);
            }
            if (sound || others == 1 && part.length() > 2) {
                return true;
            }
        }
        return false;
    }

    private static Rank letters(String part, List<String> runs) {
        Rank best = Rank.NONE;
        int allowed = Spelling.errorsAllowed(part);
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            if (isHanzi(run)) {
                best = best.best(pinyin(part, run, i == 0));
            } else if (run.startsWith(part)) {
                best = best.best(run.length() == part.length() ? Rank.WORDS : Rank.WORDS_BEGIN);
            } else if (allowed > 0 && best.compareTo(Rank.ONE_ERROR) > 0 && Spelling.isSpelt(run, 0)) {
                int errors = Spelling.errors(part, run, allowed);
                best = best.best(errors > allowed ? Rank.NONE : errors == 1 ? Rank.ONE_ERROR : Rank.TWO_ERRORS);
            }
        }
        return best;
    }

    private static Rank pinyin(String letters, String run, boolean first) {
        Rank best = Rank.NONE;
        for (int start = 0; start < run.length(); start++) {
            if (reads(letters, 0, run, start, false)) {
                if (start == 0 && first) {
                    return Rank.PINYIN_BEGINS;
                }
                best = best.best(Rank.PINYIN);
            } else if (best == Rank.NONE && reads(letters, 0, run, start, true)) {
                best = Rank.INITIALS;
            }
        }
        return best;
    }

    /** Whether the hanzi from {@code at} on are read as the letters from {@code from} on; the last may not be finished. */
    private static boolean reads(String letters, int from, String run, int at, boolean initials) {
        if (from == letters.length()) {
            return true;
        }
        if (at == run.length()) {
            return false;
        }
        for (String reading : TABLE.of(run.charAt(at))) {
            if (letters.startsWith(reading, from) && reads(letters, from + reading.length(), run, at + 1, initials)
                    || reading.startsWith(letters.substring(from))
                    || initials
                            && reading.charAt(0) == letters.charAt(from)
                            && reads(letters, from + 1, run, at + 1, true)) {
                return true;
            }
        }
        return false;
    }
}
