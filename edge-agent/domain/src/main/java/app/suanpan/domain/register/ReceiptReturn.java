package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The sale that goods come back from, as the screen shows it.
 *
 * @param receipt its receipt number
 * @param at when it was sold
 * @param operatorName who sold it
 * @param reason why goods come back; empty while nobody has said
 * @param lines its lines, in order
 * @param undoing whether the sale is undone as a whole
 * @param canBeUndone whether it still can be: it is of this shift, and nothing of it came back
 */
public record ReceiptReturn(
        String receipt,
        Instant at,
        String operatorName,
        String reason,
        List<Line> lines,
        boolean undoing,
        boolean canBeUndone) {
    public ReceiptReturn {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the sale.
     *
     * @param line the number that it was sold under
     * @param name the item's, as it was sold
     * @param unit of the quantities
     * @param sold how much was sold
     * @param left how much can still come back
     * @param chosen how much comes back now; zero while nothing does
     * @param worth what goes back for all that is left, positive
     */
    public record Line(
            int line,
            LocalName name,
            UnitOfMeasure unit,
            BigDecimal sold,
            BigDecimal left,
            BigDecimal chosen,
            Money worth) {}
}
