package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.Since;
import app.suanpan.domain.register.NoticeCode.Severity;
import app.suanpan.domain.register.RegisterSession.Stage;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * No total changes without a sentence. A promotion that ran since the basket was begun runs for it until it is paid for, on the same
 * business day: what a customer saw holds. What cannot hold, such as a budget that another checkout has spent or a promotion that was
 * taken out of the file, is said with the total of before and the one of now; and who was told less is not asked to pay before that.
 */
final class ToldSteps {
    private ToldSteps() {}

    /** Does a command at the basket, and says what the basket comes to otherwise by itself since the last one. */
    static Step selling(
            RegisterSession session, RegisterCommand command, Supplier<Step> work, RegisterContext context) {
        Optional<Notice> moved = moved(session, context);
        Step step = work.get();
        boolean another = !step.session().transaction().equals(session.transaction());
        if (moved.isEmpty() || another) {
            // Whatever is put aside or voided says itself what it came to.
            return step.with(told(step.session(), context));
        }
        boolean heard = step.reply()
                .notice()
                .filter(notice -> notice.code().severity() != Severity.INFORMATION)
                .isPresent();
        if (heard) {
            // Only one sentence fits; what was told stays as it was, so the next command says the other.
            return step;
        }
        boolean waits = command instanceof RegisterCommand.BeginTender && isMore(session, context);
        Step now = waits ? Step.to(told(session, context)) : step.with(told(step.session(), context));
        return now.saying(moved.get());
    }

    /** The same while the customer pays. Back at the basket, what was named holds no more, and that is said. */
    static Step tendering(Step step, RegisterCommand command, RegisterContext context) {
        Optional<Notice> moved = command instanceof RegisterCommand.BackToBasket
                        && step.reply().notice().isEmpty()
                ? moved(step.session(), context)
                : Optional.empty();
        Step now = step.with(told(step.session(), context));
        return moved.map(now::saying).orElse(now);
    }

    /** Other promotions run, and nobody has asked for anything: what the basket comes to is said where it is another. */
    static Step refreshed(RegisterSession session, RegisterContext context) {
        Optional<Notice> moved = session.stage() == Stage.SELLING ? moved(session, context) : Optional.empty();
        return moved.map(notice -> Step.to(told(session, context)).saying(notice))
                .orElseGet(() -> Step.to(session));
    }

    /** That the basket comes to something else than the screen said last; nothing if it does not. */
    static Optional<Notice> moved(RegisterSession session, RegisterContext context) {
        return session.open()
                .told()
                .filter(_ -> isSale(session))
                .map(Told::total)
                .filter(before -> !before.equals(total(session, context)))
                .map(before -> Notice.of(
                        NoticeCode.TOTAL_CHANGED,
                        before.toString(),
                        total(session, context).toString()));
    }

    private static boolean isMore(RegisterSession session, RegisterContext context) {
        return session.open()
                .told()
                .filter(told -> told.total().compareTo(total(session, context)) < 0)
                .isPresent();
    }

    private static RegisterSession told(RegisterSession session, RegisterContext context) {
        if (session.stage() == Stage.COMPLETED) {
            return session;
        }
        if (!isSale(session)) {
            return session.open().told().isEmpty()
                    ? session
                    : session.with(session.open().telling(Optional.empty()));
        }
        // The first goods of a basket begin it: what they come to now is what they come to since now.
        int next = session.basket().nextNumber();
        Told rungUp = session.open()
                .told()
                .map(before -> before.rungUp(next, time(context)))
                .orElseGet(() -> new Told(
                        PackSteps.day(session, context), time(context), total(session, context), List.of(), next));
        // What has just been rung up may be of another time: the total is the one that the screen shows with it.
        RegisterSession noted = session.with(session.open().telling(Optional.of(rungUp)));
        Told told = rungUp.coming(total(noted, context));
        return session.open().told().filter(told::equals).isPresent()
                ? session
                : session.with(session.open().telling(Optional.of(told)));
    }

    private static boolean isSale(RegisterSession session) {
        return session.basket().kind() == TransactionKind.SALE
                && !session.basket().isEmpty();
    }

    /** Since when promotions run for the basket, as times of its business day: since its goods were rung up, on that day. */
    static Since since(RegisterSession session, RegisterContext context) {
        return session.open()
                .told()
                .filter(told -> told.businessDay().equals(PackSteps.day(session, context)))
                .map(Told::all)
                .orElseGet(() -> Since.at(time(context)));
    }

    /**
     * Whether more of the goods of a line would be rung up so much later that promotions of then do not run for it: then it is counted
     * on a line of its own. Where no promotion has hours nothing is.
     */
    static boolean isFromLongAgo(RegisterSession session, LineItem line, RegisterContext context) {
        return context.pricing().promotions().hasHours()
                && isSale(session)
                && session.open()
                        .told()
                        .filter(told -> told.businessDay().equals(PackSteps.day(session, context)))
                        .filter(told -> told.isLongAfter(line.number(), time(context)))
                        .isPresent();
    }

    /** The time of the day, where the shop is. */
    static LocalTime time(RegisterContext context) {
        return LocalTime.ofInstant(context.now(), context.store().zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Money total(RegisterSession session, RegisterContext context) {
        return TenderSteps.priced(session, context).total();
    }
}
