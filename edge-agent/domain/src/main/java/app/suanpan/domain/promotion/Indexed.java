package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** A promotion, made ready to be asked quickly which goods it speaks of. */
record Indexed(Promotion promotion, List<Matcher> slots) {

    static Indexed of(Promotion promotion) {
        return new Indexed(
                promotion,
                promotion.offer().selections().stream().map(Matcher::of).toList());
    }

    /** For each slot, the goods that fit; sets take no goods sold by weight. */
    List<int[]> slotLines(Shelf shelf) {
        boolean pieces = promotion.offer() instanceof Offer.Bundle;
        List<int[]> lines = new ArrayList<>(slots.size());
        for (Matcher slot : slots) {
            BitSet fitting = shelf.candidatesFor(slot);
            for (int line = fitting.nextSetBit(0); line >= 0; line = fitting.nextSetBit(line + 1)) {
                if (!slot.matches(shelf.line(line))
                        || pieces && shelf.line(line).weighed()) {
                    fitting.clear(line);
                }
            }
            lines.add(Lines.array(fitting));
        }
        return lines;
    }

    /** A selection as sets. */
    record Matcher(boolean open, Set<String> items, Set<String> categories, Set<String> except) {
        static Matcher of(Selection selection) {
            return new Matcher(
                    selection.isOpen(),
                    Set.copyOf(selection.items()),
                    Set.copyOf(selection.categories()),
                    Set.copyOf(selection.except()));
        }

        boolean matches(OfferedLine line) {
            return (open || items.contains(line.item()) || categories.contains(line.category()))
                    && !except.contains(line.item());
        }
    }
}
