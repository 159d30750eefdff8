package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SameGoods;
import app.suanpan.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * At which price goods come back that nobody has a receipt for: at the lowest at which one was sold of late, or is sold today. Nobody
 * knows which one of them comes back, and whoever bought it at a discount must not get more than was paid. Of packs with a price of
 * their own those with the same price are meant.
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

    /** The price in place of the one on a pack's label; nothing where that is the lowest, and for what is sold. */
    static Optional<PriceOverride> ofPack(RegisterSession session, Item item, Pack pack, RegisterContext context) {
        Long label = pack.price();
        if (session.basket().kind() == TransactionKind.SALE || label == null) {
            return Optional.empty();
        }
        Money now = new Money(label, item.price().currency());
        Money lowest = lowest(session, SameGoods.of(item.code(), item.unit().name(), label), now, context);
        return lowest.equals(now) ? Optional.empty() : Optional.of(PriceOverride.lowestOfLate(lowest));
    }

    /** The lowest price of what is on a line. */
    static Money lowest(RegisterSession session, LineItem line, RegisterContext context) {
        boolean labelled = line.pack() != null && line.pack().price() != null;
        return labelled
                ? lowest(session, line.goods(), line.normalPrice(), context)
                : lowest(session, line.item(), context);
    }

    /** The lowest price of goods without a price of their own: never more than the item file's. */
    static Money lowest(RegisterSession session, Item item, RegisterContext context) {
        String goods = SameGoods.of(item.code(), item.unit().name(), null);
        return lowest(session, goods, Prices.ofOne(session, item, context), context);
    }

    private static Money lowest(RegisterSession session, String goods, Money now, RegisterContext context) {
        LocalDate today = session.shift().map(shift -> shift.businessDay()).orElse(context.today());
        OptionalLong sold = context.facts()
                .lowestPrice(goods, today.minusDays(context.till().lowestPriceDays()));
        return sold.isPresent() && sold.getAsLong() < now.minor() ? new Money(sold.getAsLong(), now.currency()) : now;
    }
}
