package app.suanpan.ledger.search;

import app.suanpan.ledger.search.NameSearch.Hit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Names that are in memory and nowhere else, found as items are, and by their whole pinyin with typing errors too. For people's
 * names, which must not lie on a disk in clear. A name that is taken out leaves nothing behind. Not for two threads at once.
 */
public final class MemoryNames {
    /** What {@link #add} says of a text that has no letter in it. */
    public static final int NO_NAME = -1;

    /** Ways to read a name whose hanzi have several readings, at most. */
    private static final int MOST_READINGS = 8;

    private final NavigableMap<String, Slots> terms = new TreeMap<>();
    private final Map<String, Slots> byReading = new HashMap<>();
    private final Map<NamePair, Integer> places = new HashMap<>();
    private final List<NamePair> names = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Spelling words = new Spelling();
    private final Spelling readings = new Spelling();

    /** No names yet. */
    public MemoryNames() {}

    /** Makes a name found; says its position, the same for the same name, or {@link #NO_NAME}. */
    public int add(String text) {
        NamePair name = NamePair.of(text, text);
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        if (Plain.runs(name.zh()).isEmpty()) {
            return NO_NAME;
        }
        int position = free.isEmpty() ? names.size() : free.pop();
        if (position == names.size()) {
            names.add(name);
        } else {
            names.set(position, name);
        }
        places.put(name, position);
        Terms.of(name).forEach(term -> {
            if (of(terms, term).add(position) && isSpelt(term)) {
                words.add(term.substring(1));
            }
        });
        readingsOf(name.zh()).forEach(reading -> {
            if (of(byReading, reading).add(position)) {
                readings.add(reading);
            }
        });
        return position;
    }

    /** Takes a name out. */
    public void remove(int position) {
        NamePair name = names.get(position);
        Terms.of(name).forEach(term -> {
            if (terms.get(term).remove(position)) {
                terms.remove(term);
                if (isSpelt(term)) {
                    words.forget(term.substring(1));
                }
            }
        });
        readingsOf(name.zh()).forEach(reading -> {
            if (byReading.get(reading).remove(position)) {
                byReading.remove(reading);
                readings.forget(reading);
            }
        });
        places.remove(name);
        names.set(position, new NamePair("", ""));
        free.push(position);
    }

    /** The best answers, best first. Where very many answer equally well, not all of them. */
    public List<Hit> find(String text) {
        Typed typed = Typed.of(text);
        if (typed.parts().isEmpty()) {
            return List.of();
        }
        Set<Hit> hits = new LinkedHashSet<>(new NameFinder(new InMemory(), () -> words, this::visit).find(typed));
        Integer same = places.get(new NamePair(typed.plain(), typed.plain()));
        if (same != null) {
            hits.add(new Hit(same, Rank.SAME));
        }
        if (hits.size() < NameFinder.FEW && typed.parts().size() == 1) {
            Set<Integer> found = new HashSet<>();
            hits.forEach(hit -> found.add(hit.position()));
            for (Spelling.Near near : readings.near(typed.parts().getFirst())) {
                Rank rank = near.errors() == 1 ? Rank.ONE_ERROR : Rank.TWO_ERRORS;
                byReading.get(near.word()).forEach(position -> {
                    if (found.add(position)) {
                        hits.add(new Hit(position, rank));
                    }
                });
            }
        }
        return hits.stream().sorted(NameFinder.ORDER).toList();
    }

    /** How well some of the names answer, best first; those that do not are left out. */
    public List<Hit> rank(String text, Collection<Integer> positions) {
        Typed typed = Typed.of(text);
        return positions.stream()
                .distinct()
                .map(position -> new Hit(position, typed.rankOf(names.get(position))))
                .filter(hit -> hit.rank() != Rank.NONE)
                .sorted(NameFinder.ORDER)
                .toList();
    }

    private void visit(Set<Integer> positions, NameFinder.NameVisitor visitor) {
        positions.forEach(position -> visitor.visit(position, names.get(position)));
    }

    private static Slots of(Map<String, Slots> slots, String key) {
        return slots.computeIfAbsent(key, ignored -> new Slots());
    }

    private static boolean isSpelt(String term) {
        return term.charAt(0) == Terms.WORD && Spelling.isSpelt(term, 1);
    }

    /** How a name of nothing but hanzi is read from end to end; none of other names, and none too short to be misspelt. */
    private static Set<String> readingsOf(String plain) {
        Set<String> all = Set.of("");
        for (int i = 0; i < plain.length(); i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String reading :
                    Plain.isHanzi(plain.charAt(i)) ? Pinyin.standard().of(plain.charAt(i)) : List.<String>of()) {
                all.forEach(before -> longer.add(before + reading));
            }
            all = longer.size() > MOST_READINGS
                    ? Set.copyOf(longer.stream().limit(MOST_READINGS).toList())
                    : longer;
        }
        Set<String> spelt = new HashSet<>(all);
        spelt.removeIf(reading -> !Spelling.isSpelt(reading, 0));
        return spelt;
    }

    /** The terms as they lie in memory. */
    private final class InMemory implements TermIndex {
        private final int blocks = names.size() / PositionSet.BLOCK + 1;

        @Override
        public PositionSet none() {
            return new PositionSet(blocks);
        }

        @Override
        public PositionSet of(String term) {
            return ofAll(List.of(terms.getOrDefault(term, Slots.NONE)));
        }

        @Override
        public PositionSet ofWordsFrom(String beginning) {
            String from = beginning.length() <= Terms.LONGEST_BEGINNING
                    ? Terms.BEGINNING + beginning
                    : Terms.WORD + beginning;
            return from.charAt(0) == Terms.BEGINNING
                    ? of(from)
                    : ofAll(terms.subMap(from, from + Character.MAX_VALUE).values());
        }

        @Override
        public PositionSet ofAny(Iterable<String> any) {
            List<Slots> all = new ArrayList<>();
            any.forEach(term -> all.add(terms.getOrDefault(term, Slots.NONE)));
            return ofAll(all);
        }

        private PositionSet ofAll(Collection<Slots> all) {
            PositionSet set = none();
            all.forEach(slots -> slots.forEach(set::add));
            return set;
        }
    }

    /** Positions, in no order. */
    private static final class Slots {
        static final Slots NONE = new Slots();

        private int[] positions = new int[2];
        private int size;

        /** Says whether it is the first. */
        boolean add(int position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, size * 2);
            }
            positions[size++] = position;
            return size == 1;
        }

        /** Says whether it was the last. */
        boolean remove(int position) {
            for (int i = 0; i < size; i++) {
                if (positions[i] == position) {
                    positions[i] = positions[--size];
                    break;
                }
            }
            return size == 0;
        }

        void forEach(IntConsumer visitor) {
            for (int i = 0; i < size; i++) {
                visitor.accept(positions[i]);
            }
        }
    }
}
