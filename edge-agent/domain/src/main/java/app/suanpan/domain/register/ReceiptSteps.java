package app.suanpan.domain.register;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.register.Step.PrintRequest;
import java.util.Optional;

/** Receipts after the sale. */
final class ReceiptSteps {

    private ReceiptSteps() {}

    /** A reprint never commits the sale again; it is an event of its own, and the paper says COPY. */
    static Step reprint(RegisterSession session, RegisterContext context) {
        return transaction(session, context)
                .map(transaction -> Step.to(session)
                        .recording(
                                new ReceiptReprinted(context.header(session), transaction.id(), transaction.receipt()))
                        .printing(new PrintRequest(transaction.id(), true)))
                .orElseGet(() -> Step.refuse(session, NoticeCode.NO_RECEIPT));
    }

    /** The committed transaction that the session shows. */
    static Optional<Transaction> transaction(RegisterSession session, RegisterContext context) {
        return context.facts().transaction(session.transaction()).flatMap(ReceiptSteps::bodyOf);
    }

    static Optional<Transaction> bodyOf(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> Optional.of(sale.sale());
            case ReturnCompleted refund -> Optional.of(refund.refund());
            default -> Optional.empty();
        };
    }
}
