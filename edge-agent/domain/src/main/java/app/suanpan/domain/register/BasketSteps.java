package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.Remarks;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SameGoods;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Asking.Wanted;
import app.suanpan.domain.register.RegisterState.Refusal;
import app.suanpan.domain.register.Step.Reply;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes into the basket, changes in it and leaves it. */
final class BasketSteps {
    /** 10 million major units on one line: nothing a shop sells, and far from any overflow. */
    private static final long MOST_PER_LINE = 1_000_000_000L;

    private BasketSteps() {}

    static Step add(RegisterSession session, RegisterCommand.AddItem command, RegisterContext context) {
        return context.catalogue()
                .byCode(command.itemCode())
                .map(item -> AskingSteps.want(session, Wanted.byHand(item, command.quantity()), context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.UNKNOWN_ITEM, command.itemCode()));
    }

    static Step sell(RegisterSession session, GoodsCommand.SellItem command, RegisterContext context) {
        return context.catalogue()
                .byCode(command.itemCode())
                .map(item -> AskingSteps.want(session, Wanted.one(item, null), context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.UNKNOWN_ITEM, command.itemCode()));
    }

    /** Puts something into the basket about which nothing has to be asked any more. */
    static Step put(RegisterSession session, Wanted wanted, RegisterContext context) {
        Step step = wanted.override().isEmpty() && wanted.pack() == null
                ? add(session, wanted.item(), wanted.quantity(), context)
                : append(session, wanted.item(), wanted.quantity(), wanted.override(), wanted.pack(), context);
        Optional<Integer> line = step.session().lastLine();
        int age = session.basket().kind() == TransactionKind.RETURN
                ? 0
                : wanted.item().rules().minimumAge();
        if (line.isEmpty() || step.session().equals(session) || (age == 0 && wanted.byHand() == null)) {
            return step;
        }
        Basket basket = step.session().basket().replace(line.get(), l -> l.with(told(l.remarks(), age, wanted)));
        return step.with(step.session().with(basket, line));
    }

    private static Remarks told(Remarks before, int age, Wanted wanted) {
        Remarks asked = age == 0 ? before : before.checked(age);
        return wanted.byHand() == null ? asked : asked.measured(wanted.byHand());
    }

    /** Adds a quantity of an item at its own price. */
    private static Step add(RegisterSession session, Item item, Quantity quantity, RegisterContext context) {
        Optional<PriceOverride> lowest = ReturnPrice.of(session, item, context);
        if (lowest.isPresent()) {
            return comeBack(session, item, quantity, lowest.get(), context);
        }
        Optional<LineItem> counting = session.basket()
                .countingLine(item)
                .filter(line -> !session.open().agreed().concerns(line.number()))
                .filter(line -> !ToldSteps.isFromLongAgo(session, line, context));
        BigDecimal already = counting.map(line -> line.quantity().value()).orElse(BigDecimal.ZERO);
        Optional<Notice> refusal = refusal(session.basket(), item, quantity.value(), item.price(), null, context)
                .or(() -> refusalOfLine(item.price(), already.add(quantity.value())));
        if (refusal.isPresent()) {
            return Step.to(session).saying(refusal.get());
        }
        // What was agreed for a line was agreed for what it held then.
        Basket basket = counting.isPresent()
                ? session.basket().add(item, quantity)
                : session.basket().append(item, quantity, Optional.empty());
        return Step.to(session.with(basket, Optional.of(basket.lines().getLast().number())));
    }

    /** Goods without a receipt come back at less than the item file's price: like it counted on the last line, and said. */
    private static Step comeBack(
            RegisterSession session, Item item, Quantity quantity, PriceOverride lowest, RegisterContext context) {
        Notice said = atLowest(lowest, context);
        Optional<LineItem> same = session.basket().isEmpty() || item.unit() != UnitOfMeasure.EACH
                ? Optional.empty()
                : Optional.of(session.basket().lines().getLast())
                        .filter(last -> last.item().equals(item)
                                && last.override().equals(Optional.of(lowest))
                                && last.pack() == null);
        Step step = same.map(last -> changeQuantity(
                        session,
                        new RegisterCommand.ChangeQuantity(
                                last.number(), last.quantity().plus(quantity)),
                        context))
                .orElseGet(() -> append(session, item, quantity, lowest, context));
        return step.session().equals(session) ? step : step.saying(said);
    }

    private static Notice atLowest(PriceOverride lowest, RegisterContext context) {
        return Notice.of(
                NoticeCode.LOWEST_PRICE_OF_LATE,
                lowest.unitPrice().toString(),
                String.valueOf(context.till().lowestPriceDays()));
    }

    /** Adds a line of its own at a price that a label or a person named. */
    static Step append(
            RegisterSession session, Item item, Quantity quantity, PriceOverride override, RegisterContext context) {
        return append(session, item, quantity, Optional.of(override), null, context);
    }

    /** Adds a pack of which a code said more than its article: a line of its own. */
    static Step append(
            RegisterSession session,
            Item item,
            Quantity quantity,
            Optional<PriceOverride> named,
            @Nullable Pack pack,
            RegisterContext context) {
        boolean labelled =
                pack != null && named.filter(PriceOverride::isOnThePack).isPresent();
        Optional<PriceOverride> lowest = labelled
                ? ReturnPrice.ofPack(session, item, pack, context)
                : named.isPresent() ? Optional.empty() : ReturnPrice.of(session, item, context);
        Optional<PriceOverride> override = lowest.or(() -> named);
        Money price = override.map(PriceOverride::unitPrice).orElse(item.price());
        Optional<Notice> refusal = refusal(session.basket(), item, quantity.value(), price, pack, context);
        if (refusal.isPresent()) {
            return Step.to(session).saying(refusal.get());
        }
        Basket basket = session.basket().append(item, quantity, override, pack);
        Step step = Step.to(
                session.with(basket, Optional.of(basket.lines().getLast().number())));
        return labelled
                ? lowest.map(less -> step.saying(atLowest(less, context))).orElse(step)
                : step;
    }

    static Step addLines(RegisterSession session, RegisterCommand.AddLines command, RegisterContext context) {
        Basket basket = session.basket();
        List<Refusal> refusals = new ArrayList<>();
        Map<String, Item> items = context.catalogue()
                .byCodes(command.lines().stream().map(LineRequest::itemCode).toList());
        for (int i = 0; i < command.lines().size(); i++) {
            LineRequest line = command.lines().get(i);
            Optional<Item> item = Optional.ofNullable(items.get(line.itemCode()));
            Optional<Notice> refusal = item.isEmpty()
                    ? Optional.of(Notice.of(NoticeCode.UNKNOWN_ITEM, line.itemCode()))
                    : refusal(
                                    basket,
                                    item.get(),
                                    line.quantity(),
                                    line.unitPrice().orElse(item.get().price()),
                                    null,
                                    context)
                            .or(() -> AskingSteps.unasked(session, item.get(), context));
            if (refusal.isPresent()) {
                refusals.add(new Refusal(i, refusal.get()));
            } else {
                Optional<PriceOverride> override = line.unitPrice()
                        .filter(price -> !price.equals(item.get().price()))
                        .map(price -> new PriceOverride(price, line.reason()))
                        .or(() -> line.unitPrice().isPresent()
                                ? Optional.empty()
                                : ReturnPrice.of(session, item.get(), context));
                basket = basket.append(item.get(), new Quantity(line.quantity()), override);
            }
        }
        Optional<Integer> last = basket.isEmpty()
                ? Optional.empty()
                : Optional.of(basket.lines().getLast().number());
        String reference = command.reference().isBlank() ? session.reference() : command.reference();
        return Step.to(session.with(basket, last).answering(reference))
                .answering(new Reply(refusals.stream().findFirst().map(Refusal::reason), Optional.empty(), refusals));
    }

    static Step changeQuantity(
            RegisterSession session, RegisterCommand.ChangeQuantity command, RegisterContext context) {
        return onLine(session, command.line(), line -> {
            if (line.pack() != null
                    && line.pack().serial() != null
                    && !command.quantity().isOne()) {
                return Step.refuse(
                        session,
                        NoticeCode.QUANTITY_NOT_ALLOWED,
                        command.quantity().toString());
            }
            BigDecimal more =
                    command.quantity().value().subtract(line.quantity().value());
            boolean counted =
                    line.item().unit() == UnitOfMeasure.EACH && line.override().isEmpty() && line.pack() == null;
            if (counted && Quantity.isAllowed(more) && ToldSteps.isFromLongAgo(session, line, context)) {
                // Those of then keep what ran then, and those of now do not get it.
                return add(session, line.item(), new Quantity(more), context);
            }
            Basket others = session.basket().remove(line.number());
            return refusal(others, line.item(), command.quantity().value(), line.unitPrice(), line.pack(), context)
                    .map(notice -> Step.to(session).saying(notice))
                    .orElseGet(() -> Step.to(LineVoids.noted(session, line, Optional.of(command.quantity()), context)
                            .with(
                                    session.basket().replace(line.number(), l -> said(l, command.quantity())),
                                    Optional.of(line.number()))));
        });
    }

    /** A line of which somebody said how much there is. */
    private static LineItem said(LineItem line, Quantity quantity) {
        LineItem changed = line.with(quantity);
        return line.item().unit().isMeasured() && !line.quantity().equals(quantity)
                ? changed.with(line.remarks().measured(ByHand.NET))
                : changed;
    }

    static Step overridePrice(RegisterSession session, RegisterCommand.OverridePrice command, RegisterContext context) {
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return onLine(session, command.line(), line -> {
            if (ValueSteps.isOwed(line)) {
                return Step.refuse(session, NoticeCode.OWED_STAYS);
            }
            Basket others = session.basket().remove(line.number());
            return refusal(others, line.item(), line.quantity().value(), command.unitPrice(), line.pack(), context)
                    .map(notice -> Step.to(session).saying(notice))
                    .orElseGet(() -> Step.to(session.with(
                            session.basket()
                                    .replace(
                                            line.number(),
                                            l -> l.with(new PriceOverride(command.unitPrice(), command.reason()))),
                            Optional.of(line.number()))));
        });
    }

    static Step remove(RegisterSession session, RegisterCommand.RemoveLine command, RegisterContext context) {
        return onLine(
                session,
                command.line(),
                line -> Step.to(LineVoids.noted(session, line, Optional.empty(), context)
                        .with(session.basket().remove(line.number()), Optional.empty())));
    }

    static Step voidTransaction(
            RegisterSession session, RegisterCommand.VoidTransaction command, RegisterContext context) {
        RegisterSession next = session.next(context.ids().get());
        if (!session.hasGoods()) {
            return Step.to(next);
        }
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        Money total = TenderSteps.priced(session, context).total();
        return Step.to(next)
                .recording(new TransactionVoided(
                        context.header(session),
                        session.transaction(),
                        session.shift().orElseThrow().id(),
                        total.currency().getCurrencyCode(),
                        Math.abs(total.minor()),
                        Stream.concat(Stream.of(session.basket()), otherBasket(session))
                                .flatMap(basket -> basket.lines().stream())
                                .map(line -> line.item().code())
                                .toList(),
                        command.reason()));
    }

    private static Stream<Basket> otherBasket(RegisterSession session) {
        return session.payment().other().stream().map(half -> half.open().basket());
    }

    static Step beginReturn(RegisterSession session, RegisterCommand.BeginReturn command) {
        if (session.hasGoods()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        if (session.original().isPresent()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return Step.to(session.returning(Basket.empty(TransactionKind.RETURN), command.reason()));
    }

    private static Step onLine(RegisterSession session, int number, Function<LineItem, Step> step) {
        return session.basket().line(number).map(step).orElseGet(() -> Step.refuse(session, NoticeCode.LINE_GONE));
    }

    /** Why an item cannot be sold, or taken back, in this quantity at this price; nothing if it can. */
    private static Optional<Notice> refusal(
            Basket basket,
            Item item,
            BigDecimal quantity,
            Money unitPrice,
            @Nullable Pack pack,
            RegisterContext context) {
        if (!Quantity.isAllowed(quantity)
                || (item.unit() == UnitOfMeasure.EACH
                        && quantity.stripTrailingZeros().scale() > 0)) {
            return Optional.of(Notice.of(NoticeCode.QUANTITY_NOT_ALLOWED, quantity.toString()));
        }
        if (unitPrice.isNegative()) {
            return Optional.of(Notice.of(NoticeCode.NEGATIVE_PRICE, unitPrice.toString()));
        }
        if (!unitPrice.currency().equals(context.store().currency())) {
            return Optional.of(Notice.of(NoticeCode.AMOUNT_NOT_ALLOWED, unitPrice.toString()));
        }
        if (context.profile().taxesOf(item.taxCategory()).isEmpty()) {
            return Optional.of(Notice.of(NoticeCode.TAX_CATEGORY_UNKNOWN, item.code(), item.taxCategory()));
        }
        if (basket.kind() == TransactionKind.RETURN && !wasSold(basket, item, pack, quantity, context)) {
            return Optional.of(Notice.of(NoticeCode.NEVER_SOLD, item.code()));
        }
        return refusalOfLine(unitPrice, quantity);
    }

    /** Why a line cannot hold so many at this price. */
    private static Optional<Notice> refusalOfLine(Money unitPrice, BigDecimal quantity) {
        if (!Quantity.isAllowed(quantity)) {
            return Optional.of(Notice.of(NoticeCode.QUANTITY_NOT_ALLOWED, quantity.toString()));
        }
        BigDecimal amount = BigDecimal.valueOf(unitPrice.minor()).multiply(quantity);
        return amount.setScale(0, RoundingMode.UP).compareTo(BigDecimal.valueOf(MOST_PER_LINE)) > 0
                ? Optional.of(Notice.of(NoticeCode.AMOUNT_TOO_LARGE))
                : Optional.empty();
    }

    /** Whether this many more can come back: no more of the same goods than this ledger sold and has not taken back yet. */
    private static boolean wasSold(
            Basket basket, Item item, @Nullable Pack pack, BigDecimal quantity, RegisterContext context) {
        String goods = SameGoods.of(item.code(), item.unit().name(), pack == null ? null : pack.price());
        BigDecimal already = basket.lines().stream()
                .filter(line -> line.goods().equals(goods))
                .map(line -> line.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return already.add(quantity).compareTo(context.facts().unitsStillOut(goods)) <= 0;
    }
}
