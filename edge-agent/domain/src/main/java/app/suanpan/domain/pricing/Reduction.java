package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;

/**
 * What a priced line carries of a reduction, of its own or as its share of one on the whole basket.
 *
 * @param source what gave it
 * @param text what it is called
 * @param amount taken off, with the line's sign: positive on a sale, negative on a return
 */
public record Reduction(String source, LocalName text, Money amount) {}
