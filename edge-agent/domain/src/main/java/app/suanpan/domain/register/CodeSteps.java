package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Step.AskCode;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import java.util.Optional;
import java.util.UUID;

/**
 * Payment codes on customers' phones, scanned or keyed in. The code goes to the provider with the errand and nowhere else: it is
 * in no event, no session and no notice.
 */
final class CodeSteps {

    private CodeSteps() {}

    static Step pay(RegisterSession session, TenderCommand.PayByCode command, RegisterContext context) {
        return ScanInterpreter.interpret(ScanInput.of(command.code()), context.scanRules(), ScanMoment.TENDER)
                        instanceof ScannedCode.PaymentCode code
                ? pay(session, code, command.amount(), context)
                : Step.refuse(session, NoticeCode.PAYMENT_CODE_WRONG);
    }

    /** From now on a scan takes a part of what is due, until something has been paid. */
    static Step namePart(RegisterSession session, TenderCommand.NamePart command, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CODE_NOT_FOR_REFUNDS);
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Optional<Notice> notSo =
                command.amount().flatMap(amount -> CardSteps.whyNot(amount, due, NoticeCode.CODE_OVER_BALANCE));
        return notSo.map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> Step.to(session.withPart(command.amount())));
    }

    static Step pay(
            RegisterSession session, ScannedCode.PaymentCode code, Optional<Money> wanted, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        if (!context.paymentProvider()) {
            return Step.refuse(session, NoticeCode.PAYMENT_CODE_NOT_ACCEPTED);
        }
        Optional<Notice> blocked = TenderSteps.whyNotPayable(session, context);
        if (blocked.isPresent()) {
            return Step.to(session).saying(blocked.get());
        }
        Optional<Step> spent = CouponSteps.lostWhilePaying(session, context);
        if (spent.isPresent()) {
            return spent.get();
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CODE_NOT_FOR_REFUNDS);
        }
        Money amount = wanted.orElse(due.amount());
        Optional<Notice> notSo = CardSteps.whyNot(amount, due, NoticeCode.CODE_OVER_BALANCE);
        if (notSo.isPresent()) {
            return Step.to(session).saying(notSo.get());
        }
        UUID intent = context.ids().get();
        return CardSteps.asking(session, intent, amount, Optional.of(code.wallet()), null, context)
                .then(new AskCode(intent, amount, code.wallet(), code.secret()));
    }
}
