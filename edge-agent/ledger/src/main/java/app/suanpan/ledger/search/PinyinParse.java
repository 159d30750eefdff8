package app.suanpan.ledger.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to take letters for pinyin: {@code longj} is {@code long j…}, {@code ljcy} is four initials, {@code lin} may be
 * {@code lin}, {@code ling} or {@code li n…}.
 *
 * @param pieces a whole syllable, the beginning of one at the end, or a single letter that stands for a hanzi
 */
record PinyinParse(List<String> pieces) {
    /** Longer words are no pinyin that anybody types, and would be taken apart in too many ways. */
    private static final int LONGEST = 36;

    private static final int MOST_PARSES = 6;
    private static final int MOST_INITIALS = 10;
    private static final Pinyin TABLE = Pinyin.standard();

    /** The ways to take letters for pinyin, at most eight; none if they cannot be. */
    static Set<PinyinParse> of(String letters) {
        Set<PinyinParse> parses = new LinkedHashSet<>();
        if (letters.length() <= LONGEST && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            syllables(letters, 0, new ArrayList<>(), parses);
            if (letters.length() <= MOST_INITIALS) {
                parses.add(new PinyinParse(List.of(letters.split(""))));
            }
            parses.add(mixed(letters));
        }
        return parses;
    }

    private static void syllables(String letters, int from, List<String> before, Set<PinyinParse> parses) {
        if (from == letters.length()) {
            parses.add(new PinyinParse(List.copyOf(before)));
            return;
        }
        for (int length = TABLE.longestAt(letters, from); length > 0 && parses.size() < MOST_PARSES; length--) {
            String piece = letters.substring(from, from + length);
            if (TABLE.isSyllable(piece)) {
                before.add(piece);
                syllables(letters, from + length, before, parses);
                before.removeLast();
            }
        }
        String rest = letters.substring(from);
        if (parses.size() < MOST_PARSES
                && !TABLE.isSyllable(rest)
                && !TABLE.syllablesFrom(rest).isEmpty()) {
            before.add(rest);
            parses.add(new PinyinParse(List.copyOf(before)));
            before.removeLast();
        }
    }

    /** Some hanzi written out and others by their initials, as in {@code longjc}. */
    private static PinyinParse mixed(String letters) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            int length = Math.max(1, TABLE.longestAt(letters, at));
            pieces.add(letters.substring(at, at + length));
            at += length;
        }
        return new PinyinParse(List.copyOf(pieces));
    }

    /** Items that may have hanzi read like this side by side: all that have, and some that have not. */
    PositionSet candidates(TermIndex postings) {
        if (pieces.size() == 1) {
            // A single letter has half the shop; it means names that begin with it.
            return isInitial(0)
                    ? postings.of(Terms.PINYIN_START + pieces.getFirst()).copy()
                    : single(postings, 0);
        }
        PositionSet set = pair(postings, 0);
        for (int i = 1; i + 1 < pieces.size() && !set.isEmpty(); i++) {
            set.retainAll(pair(postings, i));
        }
        return set;
    }

    private PositionSet single(TermIndex postings, int at) {
        return postings.ofAny(spellings(at).stream().map(s -> Terms.PINYIN + s).toList());
    }

    private PositionSet pair(TermIndex postings, int at) {
        if (isInitial(at) || isInitial(at + 1)) {
            PositionSet set = postings.of(Terms.initials(pieces.get(at), pieces.get(at + 1)))
                    .copy();
            for (int piece = at; piece <= at + 1 && !set.isEmpty(); piece++) {
                if (!isInitial(piece)) {
                    set.retainAll(single(postings, piece));
                }
            }
            return set;
        }
        List<String> terms = new ArrayList<>();
        for (String first : spellings(at)) {
            spellings(at + 1).forEach(second -> terms.add(Terms.pair(first, second)));
        }
        return postings.ofAny(terms);
    }

    /** The last one may not be finished yet. */
    private List<String> spellings(int at) {
        return at == pieces.size() - 1 ? TABLE.syllablesFrom(pieces.get(at)) : List.of(pieces.get(at));
    }

    private boolean isInitial(int at) {
        return pieces.get(at).length() == 1;
    }
}
