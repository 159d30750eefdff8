package app.suanpan.ledger.search;

import app.suanpan.ledger.search.NameSearch.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds names in an index, wherever that lies. The index gives candidates, some too many; the names of the most promising are
 * read and ranked, and those of one rank stand in the order of their positions. The same index and text give the same answer.
 */
final class NameFinder {
    /** Candidates of each kind that are read and ranked: a screen shows 60. */
    private static final int MOST_READ = 100;
    /** With fewer answers than this, hanzi that stand apart and typing errors are thought of. */
    static final int FEW = 5;

    private final TermIndex postings;
    private final Supplier<Spelling> words;
    private final Names names;

    /**
     * @param postings which names have a term
     * @param words all words there are, asked for only when a typing error is thought of
     * @param names reads names
     */
    NameFinder(TermIndex postings, Supplier<Spelling> words, Names names) {
        this.postings = postings;
        this.words = words;
        this.names = names;
    }

    /** Reads the names at some positions. */
    @FunctionalInterface
    interface Names {
        /** Shows each of them, in any order. */
        void visit(Set<Integer> positions, NameVisitor visitor);
    }

    /** Looks at one name. */
    @FunctionalInterface
    interface NameVisitor {
        void visit(int position, NamePair name);
    }

    /** The best answers, best first; nearly all there are, where there are few. */
    List<Hit> find(Typed typed) {
        List<Hit> hits = ranked(typed, chosen(typed, all(typed)));
        if (hits.size() < FEW) {
            Set<Integer> positions = first(MOST_READ, nearly(typed));
            hits.forEach(hit -> positions.remove(hit.position()));
            hits.addAll(ranked(typed, positions));
            hits.sort(ORDER);
        }
        return hits;
    }

    static final Comparator<Hit> ORDER = Comparator.comparing(Hit::rank).thenComparingInt(Hit::position);

    private PositionSet all(Typed typed) {
        PositionSet all = one(typed.parts().getFirst());
        typed.parts().stream().skip(1).forEach(part -> all.retainAll(one(part)));
        return all;
    }

    private PositionSet one(String part) {
        if (Typed.isHanzi(part)) {
            PositionSet set = postings.none();
            List<String> terms = Terms.ofHanzi(part);
            set.addAll(postings.of(terms.getFirst()));
            terms.forEach(term -> set.retainAll(postings.of(term)));
            return set;
        }
        PositionSet set = postings.ofWordsFrom(part).copy();
        PinyinParse.of(part).forEach(parse -> set.addAll(parse.candidates(postings)));
        return set;
    }

    /** Candidates whose name begins with the text first, then whose pinyin does, then with whole words, then the file's first. */
    private Set<Integer> chosen(Typed typed, PositionSet candidates) {
        String part = typed.parts().getFirst();
        String start = part.substring(0, Math.min(part.length(), Terms.LONGEST_START));
        Set<Integer> chosen = new LinkedHashSet<>();
        for (String better : List.of(Terms.START + start, Terms.PINYIN_START + start, Terms.WORD + part)) {
            PositionSet set = candidates.copy();
            set.retainAll(postings.of(better));
            chosen.addAll(first(MOST_READ, set));
        }
        chosen.addAll(first(MOST_READ, candidates));
        return chosen;
    }

    private PositionSet nearly(Typed typed) {
        PositionSet all = nearly(typed.parts().getFirst());
        typed.parts().stream().skip(1).forEach(part -> all.retainAll(nearly(part)));
        return all;
    }

    private PositionSet nearly(String part) {
        PositionSet set = one(part);
        if (Typed.isHanzi(part)) {
            set.addAll(allBut(-1, part));
            if (part.length() > 1) {
                set.addAll(soundAlike(part));
            }
            if (part.length() > 2) {
                set.addAll(allButOne(part));
            }
        } else {
            words.get().near(part).forEach(near -> set.addAll(postings.of(Terms.WORD + near.word())));
        }
        return set;
    }

    private PositionSet soundAlike(String part) {
        PositionSet all = soundAlike(part, 0);
        for (int i = 1; i + 1 < part.length(); i++) {
            all.retainAll(soundAlike(part, i));
        }
        return all;
    }

    private PositionSet soundAlike(String part, int at) {
        List<String> terms = new ArrayList<>();
        for (String first : Pinyin.standard().of(part.charAt(at))) {
            Pinyin.standard().of(part.charAt(at + 1)).forEach(second -> terms.add(Terms.pair(first, second)));
        }
        return postings.ofAny(terms);
    }

    private PositionSet allButOne(String part) {
        PositionSet all = postings.none();
        for (int without = 0; without < part.length(); without++) {
            all.addAll(allBut(without, part));
        }
        return all;
    }

    /** Items that have all these hanzi somewhere, but the one at {@code without}. */
    private PositionSet allBut(int without, String part) {
        PositionSet all = postings.of(hanzi(part, without == 0 ? 1 : 0)).copy();
        for (int i = 0; i < part.length(); i++) {
            if (i != without) {
                all.retainAll(postings.of(hanzi(part, i)));
            }
        }
        return all;
    }

    private static String hanzi(String part, int at) {
        return Terms.HANZI + part.substring(at, at + 1);
    }

    private static Set<Integer> first(int most, PositionSet set) {
        Set<Integer> positions = new LinkedHashSet<>();
        set.forFirst(most, positions::add);
        return positions;
    }

    private List<Hit> ranked(Typed typed, Set<Integer> positions) {
        List<Hit> hits = new ArrayList<>();
        names.visit(positions, (position, name) -> {
            Rank rank = typed.rankOf(name);
            if (rank != Rank.NONE) {
                hits.add(new Hit(position, rank));
            }
        });
        hits.sort(ORDER);
        return hits;
    }
}
