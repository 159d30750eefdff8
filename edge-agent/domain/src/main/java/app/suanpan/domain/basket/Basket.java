package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.UnitOfMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one transaction, in the order they came. Immutable: every change is a new basket.
 *
 * @param kind whether goods leave or come back
 * @param lines in order
 * @param nextNumber the number that the next line gets
 */
public record Basket(TransactionKind kind, List<LineItem> lines, int nextNumber) {
    /** A basket nobody has put anything in. */
    public static final Basket EMPTY = new Basket(TransactionKind.SALE, List.of(), 1);

    public Basket {
        lines = List.copyOf(lines);
    }

    /** An empty basket of a kind. */
    public static Basket empty(TransactionKind kind) {
        return new Basket(kind, List.of(), 1);
    }

    /**
     * Adds a quantity of an item. The same item at its own price, scanned again right after itself, adds to the last line,
     * as people count "three of those"; anything else starts a line of its own.
     */
    public Basket add(Item item, Quantity quantity) {
        return countingLine(item)
                .map(last ->
                        replace(last.number(), line -> line.with(last.quantity().plus(quantity))))
                .orElseGet(() -> append(item, quantity, Optional.empty()));
    }

    /** The line on which one more of the item would be counted; nothing if it would start a line of its own. */
    public Optional<LineItem> countingLine(Item item) {
        if (lines.isEmpty() || item.unit() != UnitOfMeasure.EACH) {
            return Optional.empty();
        }
        return Optional.of(lines.getLast())
                .filter(last -> last.item().equals(item)
                        && last.override().isEmpty()
                        && last.pack() == null
                        && last.remarks().note().isEmpty());
    }

    /** Adds a line of its own, possibly at another price than the item file's. */
    public Basket append(Item item, Quantity quantity, Optional<PriceOverride> override) {
        return append(item, quantity, override, null);
    }

    /** The same for a pack of which a code said more than its article. */
    public Basket append(Item item, Quantity quantity, Optional<PriceOverride> override, @Nullable Pack pack) {
        LineItem line = switch (kind) {
            case SALE -> new SaleLineItem(nextNumber, item, quantity, override, pack);
            case RETURN -> new ReturnLineItem(nextNumber, item, quantity, override, pack);
        };
        List<LineItem> all = new ArrayList<>(lines);
        all.add(line);
        return new Basket(kind, all, nextNumber + 1);
    }

    /** A line under a number of its own choice, in the order of the numbers: in place of the one with that number, if there is one. */
    public Basket with(LineItem line) {
        List<LineItem> all = new ArrayList<>(lines);
        all.removeIf(other -> other.number() == line.number());
        all.add(line);
        all.sort(Comparator.comparingInt(LineItem::number));
        return new Basket(kind, all, Math.max(nextNumber, line.number() + 1));
    }

    /** The line with this number, if it is still there. */
    public Optional<LineItem> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** Changes one line; a number that is not there changes nothing. */
    public Basket replace(int number, UnaryOperator<LineItem> change) {
        return new Basket(
                kind,
                lines.stream()
                        .map(line -> line.number() == number ? change.apply(line) : line)
                        .toList(),
                nextNumber);
    }

    /** Takes one line out; a number that is not there changes nothing. */
    public Basket remove(int number) {
        return new Basket(
                kind, lines.stream().filter(line -> line.number() != number).toList(), nextNumber);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
