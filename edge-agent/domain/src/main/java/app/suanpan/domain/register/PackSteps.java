package app.suanpan.domain.register;

import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.PackLabel;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Asking.Wanted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the scan of a GS1 code does: what it says about the pack becomes the line's quantity, price and notes. */
final class PackSteps {

    private PackSteps() {}

    static Step scan(RegisterSession session, Gs1Message message, RegisterContext context) {
        PackLabel label = new PackLabel(message, day(session, context));
        Optional<Gtin> article = label.article();
        if (article.isEmpty()) {
            return Step.refuse(
                    session,
                    label.isCoupon() ? NoticeCode.COUPON_NOT_TAKEN : NoticeCode.CODE_NOT_FOR_NOW,
                    ScanSteps.shown(message.bracketed()));
        }
        return context.catalogue()
                .byGtin(article.get())
                .map(item -> pack(session, item, label, context))
                .orElseGet(() -> Step.refuse(
                        session, NoticeCode.UNKNOWN_ITEM, article.get().display()));
    }

    private static Step pack(RegisterSession session, Item item, PackLabel label, RegisterContext context) {
        return expired(session, item, label, context)
                .map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> add(session, item, label, context));
    }

    /** That a label says its pack may not be sold any more; nothing if it may. */
    static Optional<Notice> expired(RegisterSession session, Item item, PackLabel label, RegisterContext context) {
        return session.basket().kind() == TransactionKind.RETURN
                ? Optional.empty()
                : label.sellableUntil()
                        .filter(until -> isPast(until, session, context))
                        .map(until -> Notice.of(
                                NoticeCode.ITEM_EXPIRED,
                                item.code(),
                                until.toLocalDate().toString()));
    }

    /** A day is over with the business day, a minute with the clock. */
    private static boolean isPast(LocalDateTime until, RegisterSession session, RegisterContext context) {
        LocalDate day = day(session, context);
        return until.toLocalDate().isBefore(day)
                || (until.toLocalDate().equals(day)
                        && until.isBefore(
                                context.now().atZone(context.store().zone()).toLocalDateTime()));
    }

    static boolean isInBasket(RegisterSession session, Item item, String serial) {
        return session.basket().lines().stream()
                .anyMatch(line -> line.item().code().equals(item.code())
                        && line.pack() != null
                        && serial.equals(line.pack().serial()));
    }

    private static Step add(RegisterSession session, Item item, PackLabel label, RegisterContext context) {
        Optional<BigDecimal> price = label.price();
        Pack pack = label.pack().orElse(null);
        if (price.isPresent()) {
            return minor(price.get(), label, context.store().currency())
                    .map(minor -> atItsPrice(
                            session,
                            item,
                            new Money(minor, context.store().currency()),
                            pack,
                            label.kilograms().filter(weight -> weight.signum() > 0),
                            context))
                    .orElseGet(() -> Step.refuse(session, NoticeCode.LABEL_PRICE_NOT_OURS, item.code()));
        }
        Optional<BigDecimal> measured = label.measure(item.unit());
        if (item.unit().isMeasured() && measured.isEmpty()) {
            return AskingSteps.want(session, Wanted.one(item, pack), context);
        }
        BigDecimal quantity = measured.orElseGet(() -> label.pieces().orElse(BigDecimal.ONE));
        if (!Quantity.isAllowed(quantity)) {
            return Step.refuse(session, NoticeCode.QUANTITY_NOT_ALLOWED, quantity.toPlainString());
        }
        return AskingSteps.want(session, Wanted.of(item, new Quantity(quantity), Optional.empty(), pack), context);
    }

    /**
     * Adds a pack that sells at its label's price, whatever weight × price would come to. Goods that are measured become a piece:
     * their line says one pack, and what is in it beside that.
     *
     * @param said the weight in kilograms, if the label says it
     */
    static Step atItsPrice(
            RegisterSession session,
            Item item,
            Money price,
            @Nullable Pack pack,
            Optional<BigDecimal> said,
            RegisterContext context) {
        boolean byWeight = item.unit().kind() == UnitOfMeasure.Kind.MASS;
        Optional<NetWeight> weight = said.map(kilograms -> new NetWeight(kilograms, false))
                .or(() -> byWeight ? reckoned(price, item) : Optional.empty());
        Pack priced = pack == null ? Pack.priced(price.minor()) : pack.withPrice(price.minor());
        Pack known = weight.map(priced::with).orElse(priced);
        return AskingSteps.want(
                session,
                Wanted.of(
                        item.unit().isMeasured() ? item.asPiece() : item,
                        Quantity.ONE,
                        Optional.of(PriceOverride.onThePack(price)),
                        known),
                context);
    }

    /** Which weight costs so much, to the gram; nothing where that is no weight. */
    private static Optional<NetWeight> reckoned(Money price, Item item) {
        return item.price().isZero()
                ? Optional.empty()
                : Optional.of(item.unit()
                                .toBase(BigDecimal.valueOf(price.minor()))
                                .divide(BigDecimal.valueOf(item.price().minor()), 3, RoundingMode.HALF_UP))
                        .filter(Quantity::isAllowed)
                        .map(kilograms -> new NetWeight(kilograms, true));
    }

    /** The price in the store's minor units; nothing if it is in another currency, or finer than ours. */
    private static Optional<Long> minor(BigDecimal price, PackLabel label, Currency currency) {
        boolean ours = label.priceCurrency().orElse(currency.getNumericCode()) == currency.getNumericCode();
        BigDecimal minor =
                price.movePointRight(currency.getDefaultFractionDigits()).stripTrailingZeros();
        // More digits than a long has are no price either.
        return ours && minor.scale() <= 0 && minor.precision() - minor.scale() <= 15
                ? Optional.of(minor.longValueExact())
                : Optional.empty();
    }

    static LocalDate day(RegisterSession session, RegisterContext context) {
        return session.shift().map(shift -> shift.businessDay()).orElse(context.today());
    }
}
