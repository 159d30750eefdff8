package app.suanpan.command.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One invoice of the file.
 *
 * @param number its number; one that begins with C takes goods back
 * @param at when, by the shop's clock
 * @param customer who bought, or empty where nobody was asked
 * @param lines in the file's order
 */
record RetailInvoice(String number, LocalDateTime at, String customer, List<Line> lines) {
    RetailInvoice {
        lines = List.copyOf(lines);
    }

    boolean isReturn() {
        return number.startsWith("C");
    }

    /**
     * One line of the file.
     *
     * @param row line of the file, from 1 with the header
     * @param stockCode the shop's item code
     * @param description as the file has it, possibly empty
     * @param quantity of either sign
     * @param unitPrice in pounds, of either sign
     */
    record Line(long row, String stockCode, String description, BigDecimal quantity, BigDecimal unitPrice) {

        /** What the line comes to, exactly. */
        BigDecimal amount() {
            return quantity.multiply(unitPrice);
        }
    }
}
