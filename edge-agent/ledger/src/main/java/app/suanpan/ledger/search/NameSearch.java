package app.suanpan.ledger.search;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds items by their names. The index gives candidates, some too many; the names of the most promising are read and ranked,
 * and items of one rank stand in the item file's order. The same file and text give the same answer.
 */
public final class NameSearch {
    /** Candidates of each kind that are read and ranked: a screen shows 60. */
    private static final int MOST_READ = 100;
    /** With fewer answers than this, hanzi that stand apart and typing errors are thought of. */
    private static final int FEW = 5;

    private final Spelling spelling = new Spelling();

    /**
     * An item found.
     *
     * @param position its position in the item file
     * @param rank how well it answers
     */
    public record Hit(int position, Rank rank) {}

    /** The best answers, best first. Call it inside a SQLite transaction, so that index and names are of one moment. */
    public List<Hit> find(Sqlite db, String text, int most) {
        Typed typed = Typed.of(text);
        if (typed.parts().isEmpty()) {
            return List.of();
        }
        PostingReader postings = new PostingReader(db);
        List<Hit> hits = ranked(db, typed, chosen(typed, postings, all(typed, postings)));
        if (hits.size() < FEW) {
            spelling.update(db);
            Set<Integer> positions = first(MOST_READ, nearly(typed, postings));
            hits.forEach(hit -> positions.remove(hit.position()));
            hits.addAll(ranked(db, typed, positions));
            hits.sort(ORDER);
        }
        return hits.size() > most ? List.copyOf(hits.subList(0, most)) : hits;
    }

    private static final Comparator<Hit> ORDER = Comparator.comparing(Hit::rank).thenComparingInt(Hit::position);

    private static PositionSet all(Typed typed, PostingReader postings) {
        PositionSet all = one(typed.parts().getFirst(), postings);
        typed.parts().stream().skip(1).forEach(part -> all.retainAll(one(part, postings)));
        return all;
    }

    private static PositionSet one(String part, PostingReader postings) {
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
    private static Set<Integer> chosen(Typed typed, PostingReader postings, PositionSet candidates) {
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

    private PositionSet nearly(Typed typed, PostingReader postings) {
        PositionSet all = nearly(typed.parts().getFirst(), postings);
        typed.parts().stream().skip(1).forEach(part -> all.retainAll(nearly(part, postings)));
        return all;
    }

    private PositionSet nearly(String part, PostingReader postings) {
        PositionSet set = one(part, postings);
        if (Typed.isHanzi(part)) {
            set.addAll(allBut(-1, part, postings));
            if (part.length() > 1) {
                set.addAll(soundAlike(part, postings));
            }
            if (part.length() > 2) {
                set.addAll(allButOne(part, postings));
            }
        } else {
            spelling.near(part).forEach(near -> set.addAll(postings.of(Terms.WORD + near.word())));
        }
        return set;
    }

    private static PositionSet soundAlike(String part, PostingReader postings) {
        PositionSet all = soundAlike(part, 0, postings);
        for (int i = 1; i + 1 < part.length(); i++) {
            all.retainAll(soundAlike(part, i, postings));
        }
        return all;
    }

    private static PositionSet soundAlike(String part, int at, PostingReader postings) {
        List<String> terms = new ArrayList<>();
        for (String first : Pinyin.standard().of(part.charAt(at))) {
            Pinyin.standard().of(part.charAt(at + 1)).forEach(second -> terms.add(Terms.pair(first, second)));
        }
        return postings.ofAny(terms);
    }

    private static PositionSet allButOne(String part, PostingReader postings) {
        PositionSet all = postings.none();
        for (int without = 0; without < part.length(); without++) {
            all.addAll(allBut(without, part, postings));
        }
        return all;
    }

    /** Items that have all these hanzi somewhere, but the one at {@code without}. */
    private static PositionSet allBut(int without, String part, PostingReader postings) {
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

    private static List<Hit> ranked(Sqlite db, Typed typed, Set<Integer> positions) {
        String list = positions.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        List<Hit> hits = new ArrayList<>();
        db.forEach(
                "SELECT position, name_zh, name_en FROM item WHERE position IN (SELECT value FROM json_each(?))",
                row -> {
                    Rank rank = typed.rankOf(NamePair.of(row.getString(2), row.getString(3)));
                    if (rank != Rank.NONE) {
                        hits.add(new Hit(row.getInt(1), rank));
                    }
                },
                list);
        hits.sort(ORDER);
        return hits;
    }
}
