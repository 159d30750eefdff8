package app.suanpan.domain.register;

import java.time.LocalDate;

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
}
