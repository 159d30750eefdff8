package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        int[] each = new int[size];
        int[] units = new int[size];
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(each, 0, distinct, lines[i]);
            if (at < 0) {
                at = -at - 1;
                System.arraycopy(each, at, each, at + 1, distinct - at);
                System.arraycopy(units, at, units, at + 1, distinct - at);
                each[at] = lines[i];
                units[at] = 0;
                distinct++;
            }
            units[at] += counts[i];
        }
        return new Move(candidate, Arrays.copyOf(each, distinct), Arrays.copyOf(units, distinct), saving, times);
    }
}
