package app.suanpan.domain.register;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.register.Step.PrintRequest;
import java.util.Optional;
import java.util.UUID;

/** Receipts after the sale. */
final class ReceiptSteps {

    private ReceiptSteps() {}

    /**
     * A reprint never commits the sale again; it is an event of its own, and the paper says COPY. Where the sale printed nothing, because
     * the store offers its receipts otherwise, the first paper is no copy.
     */
    static Step reprint(RegisterSession session, RegisterContext context) {
        return transaction(session, context)
                .map(transaction -> paper(session, transaction, context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.NO_RECEIPT));
    }

    /** Whether the receipt on the screen is on no paper yet: a customer who wants it there needs nobody's permission. */
    static boolean isFirstPaper(RegisterSession session, RegisterContext context) {
        return session.stage() == RegisterSession.Stage.COMPLETED
                && !context.facts().isOnPaper(session.transaction());
    }

    private static Step paper(RegisterSession session, Transaction transaction, RegisterContext context) {
        boolean copy = context.facts().isOnPaper(transaction.id());
        Step printing = Step.to(session).printing(new PrintRequest(transaction.id(), copy));
        return copy
                ? printing.recording(
                        new ReceiptReprinted(context.header(session), transaction.id(), transaction.receipt()))
                : printing;
    }

    /** Prints what was just committed, if the store gives every customer paper. */
    static Step offer(Step committed, UUID transaction, RegisterContext context) {
        return context.stationery().template().offer().isOnPaper()
                ? committed.printing(new PrintRequest(transaction, false))
                : committed;
    }

    /** The committed transaction that the session shows. */
    static Optional<Transaction> transaction(RegisterSession session, RegisterContext context) {
        return context.facts().transaction(session.transaction()).flatMap(ReceiptSteps::bodyOf);
    }

    static Optional<Transaction> bodyOf(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> Optional.of(sale.sale());
            case ReturnCompleted refund -> Optional.of(refund.refund());
            case SalePostVoided undone -> Optional.of(undone.reversal());
            default -> Optional.empty();
        };
    }
}
