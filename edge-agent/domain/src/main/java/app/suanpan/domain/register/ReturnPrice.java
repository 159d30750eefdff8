package app.suanpan.domain.register;

import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * At which price goods come back that nobody has a receipt for: at the lowest at which one was sold of late, or is sold today. Nobody
 * knows which one of them comes back, and whoever bought it at a discount must not get more than was paid.
 */
final class ReturnPrice {

    private ReturnPrice() {}

    /** The price in place of the item file's; nothing where that is the lowest, and for what is sold. */
    static Optional<PriceOverride> of(RegisterSession session, Item item, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.SALE) {
            return Optional.empty();
        }
        Money lowest = lowest(session, item, context);
        return lowest.equals(item.price()) ? Optional.empty() : Optional.of(PriceOverride.lowestOfLate(lowest));
    }

    /** The lowest price: never more than the item file's. */
    static Money lowest(RegisterSession session, Item item, RegisterContext context) {
        LocalDate today = session.shift().map(shift -> shift.businessDay()).orElse(context.today());
        OptionalLong sold = context.facts()
                .lowestPrice(item.code(), today.minusDays(context.till().lowestPriceDays()));
        Money now = Prices.ofOne(session, item, context);
        return sold.isPresent() && sold.getAsLong() < now.minor() ? new Money(sold.getAsLong(), now.currency()) : now;
    }
}
