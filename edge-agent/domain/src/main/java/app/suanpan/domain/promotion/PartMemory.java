package app.suanpan.domain.promotion;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found for parts of baskets: a scan changes one part of a basket, and the others need not be searched again. Only what is
 * proven best is remembered, because nothing but the part itself decides it; so a basket gets the same answer with it as without.
 * Safe for any thread.
 */
final class PartMemory {
    /** Some megabytes; a basket of two hundred lines has about a hundred parts. */
    private static final int MOST_REMEMBERED = 4_096;

    private final Map<Key, Planner.Found> found = new ConcurrentHashMap<>();

    /**
     * All that decides what is best for a part, as numbers: of its candidates rank, uses and budget left and the lines of each slot; of
     * its goods what they cost, how many there are, and whether they are weighed.
     */
    private record Key(long[] numbers) {
        static Key of(Part part) {
            Numbers numbers = new Numbers();
            for (Candidate candidate : part.candidates()) {
                numbers.add(candidate.rank());
                numbers.add(candidate.usesLeft());
                numbers.add(candidate.budgetLeft());
                for (int[] slot : candidate.slotLines()) {
                    numbers.add(slot.length);
                    for (int line : slot) {
                        numbers.add(line);
                    }
                }
            }
            for (OfferedLine line : part.goods().lines()) {
                numbers.add(line.unitPrice());
                numbers.add(line.weighed() ? -line.thousandths() : line.thousandths());
                numbers.add(line.amount());
            }
            return new Key(numbers.toArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    private static final class Numbers {
        private long[] numbers = new long[32];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        long[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /** How a part is searched. */
    @FunctionalInterface
    interface Search {
        Planner.Found search(Part part, long mostSteps);
    }

    /** What is best for a part: remembered, or searched for and remembered. */
    Planner.Found best(Part part, long mostSteps, Search search) {
        Key key = Key.of(part);
        Planner.Found known = found.get(key);
        if (known != null && known.steps() <= mostSteps) {
            return known;
        }
        Planner.Found now = search.search(part, mostSteps);
        if (now.proven()) {
            if (found.size() >= MOST_REMEMBERED) {
                found.clear();
            }
            found.put(key, now);
        }
        return now;
    }
}
