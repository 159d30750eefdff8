package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.TaxCategory;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Putting a basket aside and taking it up again. */
final class HeldSteps {
    /** More than any counter has customers fetching their money: beyond it somebody holds instead of voiding. */
    private static final int MOST_HELD = 99;

    /** How many of them a sentence names. */
    private static final int MOST_NAMED = 5;

    private HeldSteps() {}

    static Step hold(RegisterSession session, RegisterCommand.Hold command, RegisterContext context) {
        if (session.payment().other().isPresent()) {
            return Step.refuse(session, NoticeCode.EXCHANGE_STAYS);
        }
        if (session.basket().isEmpty()) {
            return Step.refuse(session, NoticeCode.NOTHING_TO_HOLD);
        }
        if (context.facts().held().size() >= MOST_HELD) {
            return Step.refuse(session, NoticeCode.TOO_MANY_HELD, Integer.toString(MOST_HELD));
        }
        EventHeader header = context.header(session);
        Money total = TenderSteps.priced(session, context).total();
        return Step.to(session.next(context.ids().get()))
                .recording(HeldBasket.write(session, header, total, command.note()))
                .saying(Notice.of(
                        NoticeCode.HELD_PUT_ASIDE,
                        total.isNegative() ? total.negated().toString() : total.toString()))
                .then(new Step.TellHeld());
    }

    /**
     * The claim. It is read and taken inside the one SQLite transaction that the command is committed in, so that of two who ask
     * at once the second finds it gone.
     */
    static Step recall(RegisterSession session, RegisterCommand.Recall command, RegisterContext context) {
        if (session.hasGoods()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        return context.facts()
                .held(command.hold())
                .map(held -> {
                    RegisterSession taken = CouponSteps.alsoPresented(
                            session,
                            MemberSteps.carriedOver(
                                    session,
                                    session.recalling(HeldBasket.read(
                                            held, context.store().currency())),
                                    context),
                            context);
                    Optional<Notice> open = ReceiptReturnSteps.openElsewhere(taken, context);
                    if (open.isPresent()) {
                        return Step.to(session).saying(open.get());
                    }
                    Optional<Step> spent = CouponSteps.lostMeanwhile(taken, context);
                    RegisterSession next = ReceiptReturnSteps.withoutWhatIsBack(
                            spent.map(Step::session).orElse(taken), context);
                    Step step = Step.to(next)
                            .recording(new TransactionRecalled(
                                    context.header(session),
                                    command.hold(),
                                    next.transaction(),
                                    next.shift().orElseThrow().id()))
                            .then(new Step.TellHeld());
                    return spent.flatMap(less -> less.reply().notice())
                            .or(() -> said(next, context))
                            .map(step::saying)
                            .orElse(step);
                })
                .orElseGet(() -> Step.refuse(session, NoticeCode.HELD_GONE));
    }

    /** What is still put aside when a till is closed, each with its time and what it came to; nothing if nothing is. */
    static Optional<Notice> leftAside(RegisterContext context) {
        List<HeldSale> held = context.facts().held();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        String named = held.stream()
                .limit(MOST_NAMED)
                .map(sale ->
                        LocalTime.ofInstant(sale.at(), context.store().zone()).truncatedTo(ChronoUnit.MINUTES)
                                + " " + sale.total()
                                + (sale.note().isEmpty() ? "" : " " + sale.note()))
                .collect(Collectors.joining("; ", "", held.size() > MOST_NAMED ? "; …" : ""));
        return Optional.of(Notice.of(NoticeCode.HELD_LEFT_AT_CLOSE, Integer.toString(held.size()), named));
    }

    /** A line that cannot be sold any more comes first: it keeps the customer from paying. */
    private static Optional<Notice> said(RegisterSession session, RegisterContext context) {
        return TenderSteps.blocked(session, context)
                .or(() -> ToldSteps.moved(session, context))
                .or(() -> pricesKept(session, context));
    }

    /** The customer was told a price, so it stays; the cashier is told where the item file says another by now, or nothing. */
    private static Optional<Notice> pricesKept(RegisterSession session, RegisterContext context) {
        List<LineItem> lines = session.basket().lines().stream()
                .filter(line ->
                        line.override().isEmpty() && !line.item().taxCategory().equals(TaxCategory.LIABILITY))
                .toList();
        Map<String, Item> now = context.catalogue()
                .byCodes(lines.stream().map(line -> line.item().code()).toList());
        List<String> changed = lines.stream()
                .map(LineItem::item)
                .filter(item -> Optional.ofNullable(now.get(item.code()))
                        .filter(current -> current.price().equals(item.price()))
                        .isEmpty())
                .map(Item::code)
                .distinct()
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String named = changed.stream()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", ", "", changed.size() > MOST_NAMED ? ", …" : ""));
        return Optional.of(Notice.of(NoticeCode.HELD_PRICES_KEPT, named));
    }
}
