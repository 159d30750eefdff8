package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.register.Asking.Answer;
import app.suanpan.domain.register.Asking.Wanted;
import app.suanpan.domain.register.GoodsQuestion.Age;
import app.suanpan.domain.tender.Voucher;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks what has to be known before something goes into the basket: whether the customer is old enough, whether they want what is past
 * its best, its serial number, its batch. Nothing is in the basket before all of it is answered.
 */
final class AskingSteps {
    /** The longest that GS1 has for either. */
    private static final int LONGEST_NUMBER = 20;

    private AskingSteps() {}

    /** Puts something into the basket, or asks first. What cannot go in whatever is answered is refused at once. */
    static Step want(RegisterSession session, Wanted wanted, RegisterContext context) {
        return want(session, wanted, List.of(), context);
    }

    static Step want(
            RegisterSession session, Wanted wanted, List<RegisterCommand.Scan> waiting, RegisterContext context) {
        RegisterSession free = session.with(session.open().asking(Optional.empty()));
        Step put = BasketSteps.put(free, wanted, context);
        if (put.session().equals(free)) {
            return WaitingScans.follow(put, waiting, context);
        }
        Optional<Notice> refusal = refusal(free, wanted, context);
        if (refusal.isPresent()) {
            return WaitingScans.follow(Step.to(free).saying(refusal.get()), waiting, context);
        }
        return question(free, wanted, context)
                .map(question -> ask(free, wanted, question, waiting))
                .orElseGet(() -> WaitingScans.follow(put, waiting, context));
    }

    private static Step ask(
            RegisterSession session, Wanted wanted, GoodsQuestion question, List<RegisterCommand.Scan> waiting) {
        return Step.to(session.with(session.open().asking(Optional.of(new Answer(wanted, question, waiting)))));
    }

    /** Why an item cannot go in among many, where nobody is asked; nothing if it can. */
    static Optional<Notice> unasked(RegisterSession session, Item item, RegisterContext context) {
        if (item.rules().areNone() || session.basket().kind() == TransactionKind.RETURN) {
            return Optional.empty();
        }
        SaleRules rules = item.rules();
        return notNow(item, context)
                .or(() -> rules.minimumAge() > 0 || rules.serial() || rules.lot()
                        ? Optional.of(Notice.of(NoticeCode.NEEDS_AN_ANSWER, item.code()))
                        : Optional.empty());
    }

    /** The first thing in a basket that may not be sold at this time of the day, said; nothing if all may. */
    static Optional<Notice> notNow(RegisterSession session, RegisterContext context) {
        return session.basket().kind() == TransactionKind.RETURN
                ? Optional.empty()
                : session.basket().lines().stream()
                        .map(LineItem::item)
                        .flatMap(item -> notNow(item, context).stream())
                        .findFirst();
    }

    /** That something of which there is one was sold since it went into the basket, of an exchange into either; nothing if it was not. */
    static Optional<Notice> soldMeanwhile(RegisterSession session, RegisterContext context) {
        return Stream.concat(
                        Stream.of(session.basket()),
                        session.payment().other().stream()
                                .map(half -> half.open().basket()))
                .filter(basket -> basket.kind() == TransactionKind.SALE)
                .flatMap(basket -> basket.lines().stream())
                .flatMap(line -> soldMeanwhile(line, context).stream())
                .findFirst();
    }

    private static Optional<Notice> soldMeanwhile(LineItem line, RegisterContext context) {
        Optional<String> number = Optional.ofNullable(line.pack()).map(Pack::serial);
        if (ValueSteps.isOwed(line)) {
            return number.filter(ignored -> line.item().code().equals(Voucher.ITEM))
                    .flatMap(voucher -> VoucherSteps.knownUnder(voucher, context))
                    .map(receipt -> Notice.of(NoticeCode.VOUCHER_SOLD_ALREADY, receipt));
        }
        return number.filter(ignored -> line.item().rules().serial())
                .flatMap(serial -> context.facts()
                        .soldUnder(line.item().code(), serial)
                        .map(receipt -> Notice.of(NoticeCode.SERIAL_SOLD, serial, receipt)));
    }

    private static Optional<Notice> notNow(Item item, RegisterContext context) {
        LocalTime time = LocalTime.ofInstant(context.now(), context.store().zone());
        return item.rules()
                .hours()
                .filter(hours -> !hours.include(time))
                .map(hours -> Notice.of(NoticeCode.NOT_AT_THIS_HOUR, item.code(), hours.toString()));
    }

    private static Optional<Notice> refusal(RegisterSession session, Wanted wanted, RegisterContext context) {
        SaleRules rules = wanted.item().rules();
        if (rules.serial() && !wanted.quantity().isOne()) {
            return Optional.of(
                    Notice.of(NoticeCode.QUANTITY_NOT_ALLOWED, wanted.quantity().toString()));
        }
        Optional<Notice> twice = serial(wanted)
                .filter(serial -> PackSteps.isInBasket(session, wanted.item(), serial))
                .map(serial -> Notice.of(NoticeCode.SERIAL_TWICE, serial));
        if (twice.isPresent() || session.basket().kind() == TransactionKind.RETURN) {
            return twice;
        }
        return notNow(wanted.item(), context)
                .or(() -> serial(wanted)
                        .filter(ignored -> rules.serial())
                        .flatMap(serial -> context.facts()
                                .soldUnder(wanted.item().code(), serial)
                                .map(receipt -> Notice.of(NoticeCode.SERIAL_SOLD, serial, receipt))));
    }

    private static Optional<GoodsQuestion> question(RegisterSession session, Wanted wanted, RegisterContext context) {
        SaleRules rules = wanted.item().rules();
        boolean sale = session.basket().kind() == TransactionKind.SALE;
        if (sale && rules.minimumAge() > Math.max(wanted.ageChecked(), checkedBefore(session))) {
            LocalDate today = LocalDate.ofInstant(context.now(), context.store().zone());
            return Optional.of(new Age(rules.minimumAge(), today.minusYears(rules.minimumAge())));
        }
        Pack pack = wanted.pack();
        LocalDate best = pack == null ? null : pack.bestBefore();
        if (sale && !wanted.pastItsBest() && best != null && best.isBefore(PackSteps.day(session, context))) {
            return Optional.of(new GoodsQuestion.BestBefore(best));
        }
        if (rules.serial() && serial(wanted).isEmpty()) {
            return Optional.of(new GoodsQuestion.Serial());
        }
        if (rules.lot() && (pack == null || pack.lot() == null)) {
            return Optional.of(new GoodsQuestion.Lot());
        }
        return wanted.measured() ? Optional.empty() : Optional.of(MeasureSteps.question(wanted.item(), context));
    }

    /** The highest age that was made sure of for what is in the basket already: a customer is asked once. */
    private static int checkedBefore(RegisterSession session) {
        return session.basket().lines().stream()
                .mapToInt(line -> line.remarks().ageChecked())
                .max()
                .orElse(0);
    }

    private static Optional<String> serial(Wanted wanted) {
        return Optional.ofNullable(wanted.pack()).map(Pack::serial);
    }

    /** Everything that can be asked while a question stands. */
    static Step step(RegisterSession session, Answer asking, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case GoodsCommand.DeclineGoods ignored -> decline(session, asking, context);
            case GoodsCommand.AnswerAge answer
            when asking.question() instanceof Age age -> age(session, asking, age, answer.born(), context);
            case GoodsCommand.SellAllTheSame ignored
            when asking.question() instanceof GoodsQuestion.BestBefore ->
                want(session, asking.wanted().allTheSame(), asking.waiting(), context);
            case GoodsCommand.AnswerNumber answer -> number(session, asking, answer.number(), context);
            case GoodsCommand.AnswerMeasure answer
            when asking.question() instanceof GoodsQuestion.Measure measure ->
                MeasureSteps.answer(session, asking, measure, answer, context);
            case RegisterCommand.Scan scan -> WaitingScans.scan(session, asking, scan, context);
            case RegisterCommand.ScanTwin twin -> WaitingScans.twin(session, asking, twin, context);
            default -> Step.refuse(session, NoticeCode.QUESTION_OPEN);
        };
    }

    private static Step decline(RegisterSession session, Answer asking, RegisterContext context) {
        RegisterSession free = session.with(session.open().asking(Optional.empty()));
        return WaitingScans.follow(
                Step.to(free)
                        .saying(Notice.of(
                                NoticeCode.NOT_SOLD, asking.wanted().item().code())),
                asking.waiting(),
                context);
    }

    private static Step age(
            RegisterSession session, Answer asking, Age age, Optional<LocalDate> born, RegisterContext context) {
        if (born.filter(day -> day.isAfter(age.bornBy())).isPresent()) {
            RegisterSession free = session.with(session.open().asking(Optional.empty()));
            return WaitingScans.follow(
                    Step.to(free)
                            .saying(Notice.of(
                                    NoticeCode.TOO_YOUNG,
                                    asking.wanted().item().code(),
                                    Integer.toString(age.years()))),
                    asking.waiting(),
                    context);
        }
        return want(session, asking.wanted().checked(age.years()), asking.waiting(), context);
    }

    /** A number that was typed, or read from a label that says nothing else. */
    static Step number(RegisterSession session, Answer asking, String number, RegisterContext context) {
        boolean serial = asking.question() instanceof GoodsQuestion.Serial;
        if (!serial && !(asking.question() instanceof GoodsQuestion.Lot)) {
            return Step.refuse(session, NoticeCode.QUESTION_OPEN);
        }
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return Step.refuse(session, NoticeCode.NUMBER_NOT_ALLOWED);
        }
        Pack pack = asking.wanted().pack();
        Pack known = serial
                ? pack == null ? Pack.numbered(number) : pack.withSerial(number)
                : pack == null ? Pack.ofLot(number) : pack.withLot(number);
        return known(session, asking, known, context);
    }

    /** More is known of the pack. */
    static Step known(RegisterSession session, Answer asking, Pack pack, RegisterContext context) {
        return known(session, asking, asking.wanted().with(pack), context);
    }

    /** More is known. What cannot be is asked for again: the goods are still on the counter. */
    static Step known(RegisterSession session, Answer asking, Wanted wanted, RegisterContext context) {
        Step step = want(session, wanted, context);
        boolean refused = step.session().equals(session.with(session.open().asking(Optional.empty())));
        return refused ? step.with(session) : behind(step, asking.waiting(), context);
    }

    /** What was scanned meanwhile waits behind the next question, or follows at once. */
    static Step behind(Step step, List<RegisterCommand.Scan> waiting, RegisterContext context) {
        return step.session().open().asking().orElse(null) instanceof Answer next
                ? step.with(step.session()
                        .with(step.session()
                                .open()
                                .asking(Optional.of(new Answer(next.wanted(), next.question(), waiting)))))
                : WaitingScans.follow(step, waiting, context);
    }

    /** What the screen shows while a question stands. */
    static Optional<GoodsView.Asked> view(RegisterSession session) {
        return session.open()
                .asking()
                .filter(Answer.class::isInstance)
                .map(Answer.class::cast)
                .map(asking -> new GoodsView.Asked(
                        asking.wanted().item(),
                        asking.question(),
                        asking.waiting().size()));
    }
}
