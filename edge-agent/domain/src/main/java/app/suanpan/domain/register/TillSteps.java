package app.suanpan.domain.register;

import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.register.Step.PrintRequest;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.workstation.Shift;
import java.util.List;
import java.util.Optional;

/** The till: money in and out of it, reading it, counting it, closing it. */
final class TillSteps {
    /** A billion major units of most currencies: no till holds it, and its sums stay far from any overflow. */
    static final long MOST_IN_A_TILL = 100_000_000_000L;

    private TillSteps() {}

    static Step step(RegisterSession session, TillCommand command, RegisterContext context) {
        return switch (command) {
            case TillCommand.MoveCash move -> move(session, move, context);
            case TillCommand.ReadTill ignored -> read(session, context);
            case TillCommand.AcceptVariance accept -> accept(session, accept, context);
            case TillCommand.ReprintSlip reprint -> reprint(session, reprint, context);
            case TillCommand.SuspendShift ignored -> SuspensionSteps.suspend(session, context);
            case TillCommand.TakeUpShift take -> SuspensionSteps.resume(session, take, context);
        };
    }

    /** Whether this may be what is in a till; if not, why. */
    static Optional<Notice> implausible(TillCount count, RegisterContext context) {
        Money sum = count.total();
        if (sum.isNegative()
                || sum.minor() > MOST_IN_A_TILL
                || !sum.currency().equals(context.store().currency())) {
            return Optional.of(Notice.of(NoticeCode.AMOUNT_NOT_ALLOWED, sum.toString()));
        }
        return count.isPlausible(context.till().denominations())
                ? Optional.empty()
                : Optional.of(Notice.of(NoticeCode.COUNT_NOT_PLAUSIBLE));
    }

    private static Step move(RegisterSession session, TillCommand.MoveCash command, RegisterContext context) {
        boolean foreign = isForeign(command.amount().total(), context);
        Optional<Notice> implausible = foreign
                ? ForeignTill.implausible(command.amount(), session.shift(), context)
                : implausible(command.amount(), context);
        if (implausible.isPresent()) {
            return Step.to(session).saying(implausible.get());
        }
        Money amount = command.amount().total();
        if (amount.isZero()) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        Shift shift = session.shift().orElseThrow();
        if (command.kind() != CashMovement.PAID_IN && amount.minor() > expected(shift, amount, context)) {
            return Step.refuse(session, NoticeCode.NOT_SO_MUCH_IN_TILL);
        }
        CashMoved event = new CashMoved(
                context.header(session),
                shift.id(),
                shift.operator().name(),
                command.kind(),
                amount.currency().getCurrencyCode(),
                amount.minor(),
                command.reason(),
                command.amount().pieces());
        return printing(Step.to(session), event)
                .then(new Step.KickDrawer())
                .saying(Notice.of(NoticeCode.CASH_WAS_MOVED, amount.toString()));
    }

    private static Step read(RegisterSession session, RegisterContext context) {
        Shift shift = session.shift().orElseThrow();
        TillFigures figures = context.facts().totalsOf(shift.id());
        return showing(
                Step.to(session),
                new TillRead(
                        context.header(session),
                        shift.id(),
                        shift.operator().name(),
                        figures.readings() + 1,
                        context.store().currency().getCurrencyCode(),
                        TillSum.profile(context.profile()),
                        shift.openingLoan(),
                        figures.expectedCash(shift.openingLoan()),
                        figures),
                context);
    }

    /**
     * Counts and closes. The cashier is not told by how much a refused count was wrong, nor in which direction: a second count
     * that knows is not a count.
     */
    static Step close(RegisterSession session, RegisterCommand.SignOff command, RegisterContext context) {
        if (session.hasGoods()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        TillCount count = command.counted();
        Optional<Notice> implausible = implausible(count, context)
                .or(() -> ForeignTill.implausible(command.foreign(), session.shift(), context));
        if (implausible.isPresent()) {
            return Step.to(session).saying(implausible.get());
        }
        Shift shift = session.shift().orElseThrow();
        TillFigures figures = context.facts().totalsOf(shift.id());
        List<ForeignCount> foreign = ForeignTill.compare(command.foreign(), figures, context);
        List<TillCounted> before = context.facts().countsOf(shift.id());
        long expected = figures.expectedCash(shift.openingLoan());
        long variance = count.total().minor() - expected;
        if (Math.abs(variance) <= context.till().varianceLimit() && ForeignTill.isWithinLimits(foreign, context)) {
            return settle(session, count, foreign, figures, before.size(), "", context);
        }
        TillCounted refused = new TillCounted(
                context.header(session),
                shift.id(),
                context.store().currency().getCurrencyCode(),
                expected,
                count.total().minor(),
                variance,
                context.till().varianceLimit(),
                count.pieces(),
                foreign.isEmpty() ? null : foreign);
        return Step.to(session)
                .recording(refused)
                .saying(Notice.of(before.isEmpty() ? NoticeCode.COUNT_AGAIN : NoticeCode.VARIANCE_TO_ACCEPT));
    }

    private static Step accept(RegisterSession session, TillCommand.AcceptVariance command, RegisterContext context) {
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        // Behind a receipt that is still on the screen nothing is open: what was sold since the count says itself
        // below.
        if (session.stage() != Stage.COMPLETED && session.hasGoods()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        Shift shift = session.shift().orElseThrow();
        List<TillCounted> counts = context.facts().countsOf(shift.id());
        TillFigures figures = context.facts().totalsOf(shift.id());
        boolean recounted = counts.size() >= 2;
        if (!recounted || counts.getLast().expected() != figures.expectedCash(shift.openingLoan())) {
            return Step.refuse(session, NoticeCode.NOTHING_TO_ACCEPT);
        }
        TillCounted last = counts.getLast();
        List<ForeignCount> foreign = last.foreign() == null ? List.of() : last.foreign();
        if (!ForeignTill.again(foreign, figures, context).equals(foreign)) {
            return Step.refuse(session, NoticeCode.NOTHING_TO_ACCEPT);
        }
        TillCount count =
                new TillCount(new Money(last.counted(), context.store().currency()), last.pieces());
        return settle(session, count, foreign, figures, counts.size(), command.reason(), context);
    }

    /** By how much the last count differed, for whoever decides who may accept it. */
    static long lastVariance(RegisterSession session, RegisterContext context) {
        return session.shift().map(shift -> context.facts().countsOf(shift.id())).stream()
                .flatMap(List::stream)
                .mapToLong(count -> variance(count, context))
                .reduce(0, (before, last) -> last);
    }

    private static long variance(TillCounted count, RegisterContext context) {
        long foreign = count.foreign() == null ? 0 : ForeignTill.variance(count.foreign(), context);
        long own = Math.abs(count.variance());
        return foreign > Long.MAX_VALUE - own ? Long.MAX_VALUE : own + foreign;
    }

    private static Step settle(
            RegisterSession session,
            TillCount count,
            List<ForeignCount> foreign,
            TillFigures figures,
            long refusedCounts,
            String varianceReason,
            RegisterContext context) {
        Shift shift = session.shift().orElseThrow();
        long expected = figures.expectedCash(shift.openingLoan());
        TillSettled settled = new TillSettled(
                context.header(session),
                shift.id(),
                context.store().currency().getCurrencyCode(),
                figures.sales(),
                figures.returns(),
                figures.salesTotal(),
                figures.returnsTotal(),
                figures.card(),
                figures.rounding(),
                shift.openingLoan(),
                expected,
                count.total().minor(),
                count.total().minor() - expected,
                context.facts().nextSettlement(context.workstation()),
                shift.operator().name(),
                TillSum.profile(context.profile()),
                figures,
                count.pieces(),
                refusedCounts,
                varianceReason,
                foreign.isEmpty() ? null : foreign);
        Step closed = showing(Step.to(RegisterSession.signedOff(context.ids().get())), settled, context)
                .recordingAlso(IdentitySteps.record(
                        session,
                        Kind.SIGNED_OFF,
                        session.operator().orElseThrow().id(),
                        null,
                        null,
                        "",
                        context));
        return HeldSteps.leftAside(context).map(closed::saying).orElse(closed);
    }

    /** A copy of a slip. It needs nobody to be signed on: the Z report is read when the shift is over. */
    static Step reprint(RegisterSession session, TillCommand.ReprintSlip command, RegisterContext context) {
        return context.facts()
                .event(command.event())
                .filter(TillSlipComposer::hasSlip)
                .map(event -> copy(session, event, context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.SLIP_UNKNOWN));
    }

    private static Step copy(RegisterSession session, JournalEvent event, RegisterContext context) {
        EventHeader slip = event.header();
        return Step.to(session)
                .recording(new ReceiptReprinted(context.header(session), slip.id(), TillSlipComposer.number(event)))
                .printing(new PrintRequest(slip.id(), true))
                .showing(new TillSlip(
                        slip.id(), TillSlipComposer.compose(event, context.store(), ReceiptComposer.WIDE, true)));
    }

    private static Step showing(Step step, JournalEvent event, RegisterContext context) {
        return printing(step, event)
                .showing(new TillSlip(
                        event.header().id(),
                        TillSlipComposer.compose(event, context.store(), ReceiptComposer.WIDE, false)));
    }

    private static Step printing(Step step, JournalEvent event) {
        return step.recording(event).printing(new PrintRequest(event.header().id(), false));
    }

    /** What should be there of the currency of an amount, minor units. */
    private static long expected(Shift shift, Money amount, RegisterContext context) {
        TillFigures figures = context.facts().totalsOf(shift.id());
        return isForeign(amount, context)
                ? ForeignTill.expected(amount.currency(), figures)
                : figures.expectedCash(shift.openingLoan());
    }

    private static boolean isForeign(Money amount, RegisterContext context) {
        return !amount.currency().equals(context.store().currency());
    }

    /** What somebody has to be allowed to move, minor units of the store's currency; foreign cash at its rate. */
    static long worth(TillCommand.MoveCash command, RegisterContext context) {
        Money amount = command.amount().total();
        return isForeign(amount, context) ? ForeignTill.worth(amount, context) : Math.max(0, amount.minor());
    }
}
