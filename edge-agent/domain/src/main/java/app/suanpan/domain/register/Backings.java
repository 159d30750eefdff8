package app.suanpan.domain.register;

import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.refund.Backing;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.Tender;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what stands behind a sale in the journal: what it was paid with, what its exchange brought from the sale whose goods came back
 * for it, and so on back to the first sale, each less what has gone back since.
 */
final class Backings {
    private final RegisterContext context;

    /** What was looked through on the way: a damaged journal that runs in a circle ends here. */
    private final Set<UUID> seen = new HashSet<>();

    private Backings(RegisterContext context) {
        this.context = context;
    }

    /** What stands behind a sale, less what the session has given back to cards and wallets, or is asking them to take. */
    static Backing of(ReturnableSale sale, RegisterSession session, RegisterContext context) {
        Backing left = new Backings(context).before(Optional.empty(), sale.sale());
        for (Tender tender : session.tenders()) {
            if (tender instanceof ElectronicTender refund) {
                left = after(left, refund.intent(), refund.amount().minor(), context);
            }
        }
        return session.pendingCard().isPresent()
                ? after(
                        left,
                        session.pendingCard().get().intent(),
                        session.pendingCard().get().amount().minor(),
                        context)
                : left;
    }

    /** What goods bring that are exchanged just now; nothing where nobody has their receipt. */
    static Optional<Backing> brought(ReturnCompleted back, RegisterContext context) {
        return new Backings(context).brought(back);
    }

    private static Backing after(Backing left, UUID refund, long amount, RegisterContext context) {
        return context.facts()
                .refundedPayment(refund)
                .map(payment -> left.afterRefund(payment, amount))
                .orElse(left);
    }

    /** What stood behind a sale before this return of its goods; now, if none is said. */
    private Backing before(Optional<Transaction> until, Transaction sale) {
        Returned back = context.facts().returnedOf(sale.id());
        Backing left = Backing.of(sale, back.toCards(), brought(sale));
        for (Transaction refund : back.refunds()) {
            if (until.isPresent() && refund.id().equals(until.get().id())) {
                break;
            }
            left = left.after(refund, context.facts()::refundedPayment);
        }
        return left;
    }

    /** What the goods brought that were exchanged for those of a sale. Of goods without a receipt nobody knows what paid for them. */
    private Backing brought(Transaction sale) {
        Optional<SoldTender> exchange =
                sale.tenders().stream().filter(Backing::isExchange).findFirst();
        if (exchange.isEmpty() || !seen.add(sale.id())) {
            return Backing.overTheCounter(0);
        }
        return exchange.map(SoldTender::maskedNumber)
                .flatMap(context.facts()::byReceipt)
                .filter(ReturnCompleted.class::isInstance)
                .map(ReturnCompleted.class::cast)
                .flatMap(this::brought)
                .orElseGet(() -> Backing.overTheCounter(exchange.get().amount()));
    }

    private Optional<Backing> brought(ReturnCompleted back) {
        return Optional.ofNullable(back.original())
                .flatMap(context.facts()::transaction)
                .flatMap(ReceiptSteps::bodyOf)
                .map(first -> before(Optional.of(back.refund()), first)
                        .exchangedBy(back.refund(), context.facts()::refundedPayment));
    }
}
