package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.till.ForeignRate;
import java.util.Optional;

/** Foreign cash, at the store's rate; change and refunds are in the store's own currency. */
final class ForeignSteps {

    private ForeignSteps() {}

    static Step pay(RegisterSession session, TenderCommand.PayForeign command, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        Optional<Notice> blocked = TenderSteps.whyNotPayable(session, context);
        if (blocked.isPresent()) {
            return Step.to(session).saying(blocked.get());
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.FOREIGN_NOT_FOR_REFUNDS);
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Money given = command.given();
        Optional<ForeignRate> rate = rate(given, context);
        if (rate.isEmpty()) {
            return Step.refuse(
                    session, NoticeCode.FOREIGN_NOT_TAKEN, given.currency().getCurrencyCode());
        }
        if (!rate.get().holdsOn(session.shift().orElseThrow().businessDay())) {
            return Step.refuse(
                    session, NoticeCode.FOREIGN_RATE_OLD, given.currency().getCurrencyCode());
        }
        if (!rate.get().takes(given)) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, given.toString());
        }
        Money worth = rate.get().worth(given, context.store().currency());
        return TenderSteps.isBelieved(worth, due)
                ? TenderSteps.paidWith(
                        session, new ForeignTender(worth, given, rate.get().rate()), context)
                : Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, given.toString());
    }

    /** What the amount would be taken for, minor units of the store's currency; 0 if it would not. */
    static long worth(TenderCommand.PayForeign command, RegisterContext context) {
        return rate(command.given(), context)
                .filter(rate -> rate.takes(command.given()))
                .map(rate ->
                        rate.worth(command.given(), context.store().currency()).minor())
                .orElse(0L);
    }

    private static Optional<ForeignRate> rate(Money given, RegisterContext context) {
        return context.till().foreign().stream()
                .filter(rate -> rate.currency().equals(given.currency()))
                .findFirst();
    }
}
