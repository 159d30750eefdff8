package app.suanpan.ledger.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a name is indexed. The first character of a term says its kind. Everything is derived from one word, or from two
 * hanzi that stand side by side, so that it is worked out once for each word and pair and not for each item.
 */
final class Terms {
    /** A whole word. */
    static final char WORD = 'w';
    /** The first one, two or three letters of a word. */
    static final char BEGINNING = 'b';
    /** A hanzi, or two side by side. */
    static final char HANZI = 'h';
    /** A syllable, or two side by side with a space between them. */
    static final char PINYIN = 'p';
    /** The first letters of the pinyin of two hanzi side by side. */
    static final char INITIAL = 'i';
    /** The first one or two characters of the name. */
    static final char START = 's';
    /** The first one or two letters of the name's pinyin, or of its initials. */
    static final char PINYIN_START = 't';

    /** Letters of a word that {@link #BEGINNING} goes to. */
    static final int LONGEST_BEGINNING = 3;
    /** Characters of a name that the two kinds of start go to. */
    static final int LONGEST_START = 2;

    private static final Pinyin PINYIN_TABLE = Pinyin.standard();

    private Terms() {}

    /** Visits the parts of a name. */
    @FunctionalInterface
    interface PartVisitor {
        /**
         * One part.
         *
         * @param text a word, or one or two hanzi
         * @param first whether the name begins with it
         */
        void visit(String text, boolean first);
    }

    /** Visits the words of a plain name, and each of its hanzi with the one after it. */
    static void forEachPart(String plain, PartVisitor visitor) {
        boolean first = true;
        for (String run : Plain.runs(plain)) {
            if (Plain.isHanzi(run.charAt(0))) {
                for (int i = 0; i < run.length(); i++) {
                    visitor.visit(run.substring(i, Math.min(i + 2, run.length())), first && i == 0);
                }
            } else {
                visitor.visit(run, first);
            }
            first = false;
        }
    }

    /** All terms of an item's names, each once. */
    static Set<String> of(NamePair names) {
        Set<String> terms = new LinkedHashSet<>();
        names.forEachPart((text, first) -> terms.addAll(ofPart(text, first)));
        return terms;
    }

    /** The terms of one part; see {@link PartVisitor}. */
    static Set<String> ofPart(String text, boolean first) {
        Set<String> terms = new LinkedHashSet<>();
        boolean hanzi = Plain.isHanzi(text.charAt(0));
        if (hanzi) {
            hanzi(text, terms);
        } else {
            terms.add(WORD + text);
            beginnings(BEGINNING, text, LONGEST_BEGINNING, terms);
        }
        if (first) {
            beginnings(START, text, LONGEST_START, terms);
            if (hanzi) {
                pinyinStarts(text, terms);
            }
        }
        return terms;
    }

    private static void hanzi(String text, Set<String> terms) {
        terms.add(HANZI + text.substring(0, 1));
        List<String> second = text.length() > 1 ? PINYIN_TABLE.of(text.charAt(1)) : List.of();
        if (text.length() > 1) {
            terms.add(HANZI + text);
        }
        for (String reading : PINYIN_TABLE.of(text.charAt(0))) {
            terms.add(PINYIN + reading);
            for (String next : second) {
                terms.add(pair(reading, next));
                terms.add(initials(reading, next));
            }
        }
    }

    private static void pinyinStarts(String text, Set<String> terms) {
        for (String reading : PINYIN_TABLE.of(text.charAt(0))) {
            beginnings(PINYIN_START, reading, LONGEST_START, terms);
            if (text.length() > 1) {
                PINYIN_TABLE
                        .of(text.charAt(1))
                        .forEach(next -> terms.add(PINYIN_START + reading.substring(0, 1) + next.charAt(0)));
            }
        }
    }

    private static void beginnings(char kind, String text, int most, Set<String> terms) {
        for (int length = 1; length <= Math.min(most, text.length()); length++) {
            terms.add(kind + text.substring(0, length));
        }
    }

    /** The term of two syllables side by side. */
    static String pair(String first, String second) {
        return PINYIN + first + ' ' + second;
    }

    /** The term of the initials of two syllables side by side. */
    static String initials(String first, String second) {
        return INITIAL + first.substring(0, 1) + second.charAt(0);
    }

    /** The terms of hanzi side by side: each pair, or the one there is. */
    static List<String> ofHanzi(String run) {
        if (run.length() == 1) {
            return List.of(HANZI + run);
        }
        List<String> terms = new ArrayList<>();
        for (int i = 0; i + 1 < run.length(); i++) {
            terms.add(HANZI + run.substring(i, i + 2));
        }
        return terms;
    }
}
