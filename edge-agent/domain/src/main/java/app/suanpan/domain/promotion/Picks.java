package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The units of a set while it is put together. */
final class Picks {
    private int[] lines = new int[8];
    private int[] counts = new int[8];
    private int[] slots = new int[8];
    private int size;

    void push(int slot, int line, int count) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            slots = Arrays.copyOf(slots, size * 2);
        }
        slots[size] = slot;
        lines[size] = line;
        counts[size++] = count;
    }

    void pop() {
        size--;
    }

    boolean has(int line) {
        for (int i = 0; i < size; i++) {
            if (lines[i] == line) {
                return true;
            }
        }
        return false;
    }

    /** What tells two sets of a promotion apart, and brings them into an order. */
    List<Integer> key() {
        List<Integer> key = new ArrayList<>(3 * size);
        for (int i = 0; i < size; i++) {
            key.add(slots[i]);
            key.add(lines[i]);
            key.add(counts[i]);
        }
        return key;
    }

    long saving(Offer.Bundle bundle, Goods goods) {
        return Saving.ofSet(bundle, goods, lines, counts, slots, size);
    }

    /** The set as a move, its lines in the order of the goods, each once. */
    Move toMove(Candidate candidate, long saving, int times) {
        SortedMap<Integer, Integer> units = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            units.merge(lines[i], counts[i], Integer::sum);
        }
        return new Move(
                candidate,
                units.keySet().stream().mapToInt(Integer::intValue).toArray(),
                units.values().stream().mapToInt(Integer::intValue).toArray(),
                saving,
                times);
    }
}
