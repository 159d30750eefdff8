package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.money.Money;
import java.util.List;

/**
 * A line with its cents. Amounts of a return line are negative.
 *
 * @param line the line
 * @param amount unit price × quantity, as shown on the line (with tax where prices include it)
 * @param reductions what is taken off it, in the order they were taken off
 * @param net what is left of the amount, without tax
 * @param taxes what each tax takes of it
 * @param blocked whether the profile has lost the tax category that the line's item is in: nobody knows its taxes, so the line is
 *     shown without any and cannot be paid
 */
public record PricedLine(
        LineItem line, Money amount, List<Reduction> reductions, Money net, List<TaxShare> taxes, boolean blocked) {
    public PricedLine {
        reductions = List.copyOf(reductions);
        taxes = List.copyOf(taxes);
    }

    /** All taxes of the line together. */
    public Money tax() {
        return taxes.stream().map(TaxShare::amount).reduce(Money.zero(net.currency()), Money::plus);
    }

    /** All reductions of the line together. */
    public Money reduced() {
        return reductions.stream().map(Reduction::amount).reduce(Money.zero(net.currency()), Money::plus);
    }

    /** What the line comes to after its reductions, as shelf prices count. */
    public Money charged() {
        return amount.minus(reduced());
    }
}
