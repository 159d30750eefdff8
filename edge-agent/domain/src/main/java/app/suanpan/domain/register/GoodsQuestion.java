package app.suanpan.domain.register;

import app.suanpan.domain.item.Tare;
import java.time.LocalDate;
import java.util.List;

/** What the cashier has to answer before something goes into the basket. */
public sealed interface GoodsQuestion {

    /**
     * Is the customer old enough?
     *
     * @param years how old one has to be
     * @param bornBy whoever was born on this day or before is
     */
    record Age(int years, LocalDate bornBy) implements GoodsQuestion {}

    /**
     * It is past its best: does the customer want it all the same?
     *
     * @param last last day of its best
     */
    record BestBefore(LocalDate last) implements GoodsQuestion {}

    /** Which serial number does it have? */
    record Serial() implements GoodsQuestion {}

    /** Which batch is it of? */
    record Lot() implements GoodsQuestion {}

    /**
     * How much of it is there, in the unit of the item?
     *
     * @param tares what can be taken off a weight for packaging, the item's own first; empty for what is not weighed
     */
    record Measure(List<Tare> tares) implements GoodsQuestion {
        public Measure {
            tares = List.copyOf(tares);
        }
    }
}
