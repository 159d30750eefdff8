package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Allocation;
import app.suanpan.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives each line what it carries of the reductions. */
final class ReductionAllocator {
    private final List<? extends LineItem> lines;
    private final Currency currency;
    private final long[] left;
    private final List<List<Reduction>> carried;

    /**
     * @param lines the basket's
     * @param amounts of each line in minor units, negative on a return
     */
    private ReductionAllocator(List<? extends LineItem> lines, List<Long> amounts, Currency currency) {
        this.lines = lines;
        this.currency = currency;
        this.left = IntStream.range(0, lines.size())
                // Of what is owed from then on nothing can be taken.
                .mapToLong(place -> lines.get(place).item().taxCategory().equals(TaxCategory.LIABILITY)
                        ? 0
                        : Math.abs(amounts.get(place)))
                .toArray();
        this.carried =
                lines.stream().<List<Reduction>>map(line -> new ArrayList<>()).toList();
    }

    /**
     * What each line carries, in the basket's order.
     *
     * @throws IllegalArgumentException if a reduction names a line that is not there, or takes off more than there is
     */
    static List<List<Reduction>> allocate(
            List<? extends LineItem> lines, List<Long> amounts, Terms terms, Currency currency) {
        ReductionAllocator allocator = new ReductionAllocator(lines, amounts, currency);
        if (!terms.lineReductions().isEmpty()) {
            allocator.takeOffLines(terms.lineReductions());
        }
        terms.orderReductions().forEach(allocator::takeOffAll);
        return allocator.carried;
    }

    private void takeOffLines(List<LineReduction> reductions) {
        Map<Integer, Integer> places = new HashMap<>();
        IntStream.range(0, lines.size())
                .forEach(place -> places.put(lines.get(place).number(), place));
        for (LineReduction reduction : reductions) {
            Integer place = places.get(reduction.line());
            if (place == null) {
                throw new IllegalArgumentException("There is no line " + reduction.line() + " for " + reduction);
            }
            takeOff(place, reduction.amount(), reduction.source(), reduction.text());
        }
    }

    private void takeOffAll(OrderReduction reduction) {
        if (lines.isEmpty() && reduction.amount() == 0) {
            return;
        }
        List<Long> parts = Allocation.split(
                reduction.amount(),
                IntStream.range(0, left.length).mapToObj(place -> left[place]).toList());
        IntStream.range(0, left.length)
                .forEach(place -> takeOff(place, parts.get(place), reduction.source(), reduction.text()));
    }

    private void takeOff(int place, long amount, String source, LocalName text) {
        if (amount > left[place]) {
            throw new IllegalArgumentException("More than the line is taken off by " + source + ": " + amount);
        }
        if (amount > 0) {
            left[place] -= amount;
            carried.get(place)
                    .add(new Reduction(source, text, new Money(lines.get(place).sign() * amount, currency)));
        }
    }
}
