package app.suanpan.command.replay;

import java.math.BigDecimal;

/**
 * Counts and sums of lines, exactly.
 *
 * @param lines how many
 * @param quantity Σ of quantities, with their signs
 * @param amount Σ quantity × unit price in pounds, with their signs
 */
record Tally(long lines, BigDecimal quantity, BigDecimal amount) {
    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO);

    static Tally of(RetailInvoice.Line line) {
        return new Tally(1, line.quantity(), line.amount());
    }

    Tally plus(Tally other) {
        return new Tally(lines + other.lines, quantity.add(other.quantity), amount.add(other.amount));
    }

    Tally minus(Tally other) {
        return new Tally(lines - other.lines, quantity.subtract(other.quantity), amount.subtract(other.amount));
    }

    boolean isNothing() {
        return lines == 0 && quantity.signum() == 0 && amount.signum() == 0;
    }
}
