package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A basket with its cents. Always: Σ net + Σ tax = total, over the lines and over the tax lines alike.
 *
 * @param kind sale or return; a return's amounts are negative
 * @param profile the choices it was reckoned by
 * @param exemption why it is free of some taxes, if it is
 * @param lines in the basket's order
 * @param taxLines one for each tax that took part, in the profile's order
 * @param subtotal Σ of the lines' shown amounts, before reductions
 * @param reduced Σ of the lines' reductions
 * @param tax Σ of the tax lines
 * @param total what is due
 */
public record PricedBasket(
        TransactionKind kind,
        ArithmeticProfile profile,
        Optional<Exemption> exemption,
        List<PricedLine> lines,
        List<TaxShare> taxLines,
        Money subtotal,
        Money reduced,
        Money tax,
        Money total) {
    public PricedBasket {
        lines = List.copyOf(lines);
        taxLines = List.copyOf(taxLines);
    }

    /** The first line that cannot be paid; while there is one, neither can the basket. */
    public Optional<PricedLine> blocked() {
        return lines.stream().filter(PricedLine::blocked).findFirst();
    }

    public Money net() {
        return total.minus(tax);
    }
}
