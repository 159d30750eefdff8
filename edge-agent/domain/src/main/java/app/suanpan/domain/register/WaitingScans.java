package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.PackLabel;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.register.Asking.Answer;
import app.suanpan.domain.register.Asking.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is scanned while a question stands: either it is the answer, or it waits and follows the answer by itself. No scan is lost, and
 * none is taken for something else.
 */
final class WaitingScans {
    /** More than anybody scans behind a question that stands on the screen. */
    private static final int MOST = 20;

    private WaitingScans() {}

    static Step scan(RegisterSession session, Answer asking, RegisterCommand.Scan scan, RegisterContext context) {
        boolean number =
                asking.question() instanceof GoodsQuestion.Serial || asking.question() instanceof GoodsQuestion.Lot;
        if (!number) {
            return waits(session, asking, scan);
        }
        ScannedCode code = ScanInterpreter.interpret(scan.input(), context.scanRules(), ScanMoment.BASKET);
        Optional<Step> label = message(code).flatMap(message -> label(session, asking, message, context));
        if (label.isPresent()) {
            return label.get();
        }
        return isNobodysCode(code, scan.input(), context)
                ? AskingSteps.number(session, asking, scan.input().text().strip(), context)
                : waits(session, asking, scan);
    }

    /** The other code of the pack that is asked about answers what it can; of any other pack it waits. */
    static Step twin(RegisterSession session, Answer asking, RegisterCommand.ScanTwin twin, RegisterContext context) {
        ScannedCode code = ScanInterpreter.interpret(twin.input(), context.scanRules(), ScanMoment.BASKET);
        boolean same = code.named().isPresent()
                && code.named().equals(asking.wanted().item().gtin());
        return same
                ? message(code)
                        .flatMap(message -> label(session, asking, message, context))
                        .orElseGet(() -> Step.to(session))
                : waits(session, asking, new RegisterCommand.Scan(twin.input()));
    }

    private static Optional<Gs1Message> message(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Gs1ElementString elements -> Optional.of(elements.message());
            case ScannedCode.DigitalLink link -> Optional.of(link.message());
            default -> Optional.empty();
        };
    }

    /** What a label of the same article says of its pack, and how much is in it; nothing if it is of another, or says nothing. */
    private static Optional<Step> label(
            RegisterSession session, Answer asking, Gs1Message message, RegisterContext context) {
        PackLabel label = new PackLabel(message, PackSteps.day(session, context));
        Optional<Gtin> article = label.article();
        if (article.isPresent() && !article.equals(asking.wanted().item().gtin())) {
            return Optional.empty();
        }
        Optional<Notice> expired = PackSteps.expired(session, asking.wanted().item(), label, context);
        if (expired.isPresent()) {
            RegisterSession free = session.with(session.open().asking(Optional.empty()));
            return Optional.of(follow(Step.to(free).saying(expired.get()), asking.waiting(), context));
        }
        Wanted wanted = asking.wanted();
        Optional<Pack> pack = label.pack();
        Optional<Quantity> much = wanted.measured()
                ? Optional.empty()
                : label.measure(wanted.item().unit())
                        .filter(Quantity::isAllowed)
                        .map(Quantity::new);
        if (pack.isEmpty() && much.isEmpty()) {
            return Optional.empty();
        }
        Wanted measured = much.map(quantity -> wanted.measured(quantity, null)).orElse(wanted);
        return Optional.of(AskingSteps.known(
                session,
                asking,
                pack.map(said -> measured.with(merged(wanted.pack(), said))).orElse(measured),
                context));
    }

    private static Pack merged(@Nullable Pack before, Pack label) {
        if (before == null) {
            return label;
        }
        return new Pack(
                label.lot() == null ? before.lot() : label.lot(),
                label.serial() == null ? before.serial() : label.serial(),
                label.expiry() == null ? before.expiry() : label.expiry(),
                label.bestBefore() == null ? before.bestBefore() : label.bestBefore(),
                before.netWeight(),
                before.price());
    }

    /** Whether a code is no item, person or paper of ours: then it is the number that was asked for. */
    private static boolean isNobodysCode(ScannedCode code, ScanInput input, RegisterContext context) {
        return switch (code) {
            case ScannedCode.ArticleCode article ->
                context.catalogue().byGtin(article.gtin()).isEmpty();
            case ScannedCode.Unknown ignored ->
                context.catalogue().byCode(input.text().strip()).isEmpty()
                        && !context.pricing()
                                .promotions()
                                .knowsCoupon(input.text().strip());
            default -> false;
        };
    }

    private static Step waits(RegisterSession session, Answer asking, RegisterCommand.Scan scan) {
        if (asking.waiting().size() >= MOST) {
            return Step.refuse(session, NoticeCode.QUESTION_OPEN);
        }
        List<RegisterCommand.Scan> waiting = new ArrayList<>(asking.waiting());
        waiting.add(scan);
        Answer more = new Answer(asking.wanted(), asking.question(), waiting);
        return Step.to(session.with(session.open().asking(Optional.of(more))))
                .saying(Notice.of(NoticeCode.SCAN_WAITS, Integer.toString(waiting.size())));
    }

    /** Does what waited, in order, until another question has to be answered first. What was refused on the way is said. */
    static Step follow(Step first, List<RegisterCommand.Scan> waiting, RegisterContext context) {
        Step step = first;
        for (int i = 0; i < waiting.size(); i++) {
            Step next = RegisterMachine.decide(step.session(), waiting.get(i), context);
            step = joined(step, next);
            if (next.session().open().asking().isPresent()) {
                return AskingSteps.behind(step, waiting.subList(i + 1, waiting.size()), context);
            }
        }
        return step;
    }

    private static Step joined(Step first, Step second) {
        boolean said = first.reply().notice().isPresent()
                && second.reply()
                        .notice()
                        .filter(notice -> notice.code().severity() != NoticeCode.Severity.INFORMATION)
                        .isEmpty();
        return first.before(second).answering(said ? first.reply() : second.reply());
    }
}
