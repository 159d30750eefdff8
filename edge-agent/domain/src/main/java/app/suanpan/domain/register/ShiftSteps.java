package app.suanpan.domain.register;

import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.SalesFacts.ShiftTotals;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import java.util.Optional;

/** Signing on and off, and the drawer in between. */
final class ShiftSteps {

    /** A billion major units of most currencies: no till holds it, and its sums stay far from any overflow. */
    private static final long MOST_IN_A_TILL = 100_000_000_000L;

    private ShiftSteps() {}

    static Step signOn(RegisterSession session, RegisterCommand.SignOn command, RegisterContext context) {
        if (session.shift().isPresent()) {
            return Step.refuse(
                    session,
                    NoticeCode.ALREADY_SIGNED_ON,
                    session.shift().get().operator().name());
        }
        Optional<Operator> operator = context.staff().operator(command.operatorId());
        if (operator.isEmpty()) {
            return Step.refuse(session, NoticeCode.OPERATOR_UNKNOWN, command.operatorId());
        }
        if (isNoCount(command.openingLoan(), context)) {
            return Step.refuse(
                    session,
                    NoticeCode.AMOUNT_NOT_ALLOWED,
                    command.openingLoan().toString());
        }
        Shift shift = new Shift(
                context.ids().get(),
                operator.get(),
                context.today(),
                context.now(),
                command.openingLoan().minor());
        RegisterSession signedOn = session.with(Optional.of(shift));
        return Step.to(signedOn)
                .recording(new ShiftOpened(
                        context.header(signedOn),
                        shift.id(),
                        operator.get().name(),
                        context.store().currency().getCurrencyCode(),
                        shift.openingLoan()));
    }

    static Step signOff(RegisterSession session, RegisterCommand.SignOff command, RegisterContext context) {
        if (!session.basket().isEmpty()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        if (isNoCount(command.counted(), context)) {
            return Step.refuse(
                    session, NoticeCode.AMOUNT_NOT_ALLOWED, command.counted().toString());
        }
        Shift shift = session.shift().orElseThrow();
        ShiftTotals totals = context.facts().totalsOf(shift.id());
        long expected = Math.addExact(shift.openingLoan(), totals.cash());
        long counted = command.counted().minor();
        Step closed = Step.to(RegisterSession.signedOff(context.ids().get()))
                .recording(new TillSettled(
                        context.header(session),
                        shift.id(),
                        context.store().currency().getCurrencyCode(),
                        totals.sales(),
                        totals.returns(),
                        totals.salesTotal(),
                        totals.returnsTotal(),
                        totals.card(),
                        totals.rounding(),
                        shift.openingLoan(),
                        expected,
                        counted,
                        counted - expected));
        return HeldSteps.leftAside(context).map(closed::saying).orElse(closed);
    }

    static Step openDrawer(RegisterSession session, RegisterCommand.OpenDrawer command, RegisterContext context) {
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return Step.to(session)
                .recording(new DrawerOpened(
                        context.header(session), session.shift().orElseThrow().id(), command.reason()))
                .then(new Step.KickDrawer());
    }

    private static boolean isNoCount(Money amount, RegisterContext context) {
        return amount.isNegative()
                || amount.minor() > MOST_IN_A_TILL
                || !amount.currency().equals(context.store().currency());
    }
}
