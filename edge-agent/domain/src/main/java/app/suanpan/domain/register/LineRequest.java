package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line that somebody asks for. What a till cannot sell (a quantity of nothing, a negative price) can be asked for, and is
 * refused with a reason.
 *
 * @param itemCode the store's code
 * @param quantity how many
 * @param unitPrice the price asked for, if it is not the item file's
 * @param reason why it is another, kept in the journal
 */
public record LineRequest(String itemCode, BigDecimal quantity, Optional<Money> unitPrice, String reason) {
    public LineRequest {
        reason = OneLine.of(reason);
    }
}
