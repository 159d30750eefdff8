package app.suanpan.agent.join;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The committed receipts, as a customer's phone may see them: what would be printed, and no more.
 *
 * @param committed finds the sale or return of a receipt number
 * @param stationery how receipts look now
 * @param members for the member number on it
 */
record ReceiptShelf(
        Function<String, Optional<JournalEvent>> committed, Supplier<Stationery> stationery, MemberDirectory members) {

    /** A shelf with nothing on it. */
    static ReceiptShelf empty(MemberDirectory members) {
        return new ReceiptShelf(
                _ -> Optional.empty(),
                () -> {
                    throw new IllegalStateException("no receipt is looked at before the store is open");
                },
                members);
    }

    /** The sale or return with this number. */
    Optional<Transaction> find(String receipt) {
        return committed.apply(receipt).flatMap(ReceiptShelf::body);
    }

    /** The receipt with this number, in one language. */
    Optional<Receipt> receipt(String number, String language) {
        return committed
                .apply(number)
                .map(event -> ReceiptComposer.compose(
                        event,
                        stationery.get().in(language),
                        body(event)
                                .map(Transaction::member)
                                .flatMap(members::byId)
                                .map(MemberView::strip),
                        ReceiptComposer.WIDE,
                        Set.of()));
    }

    private static Optional<Transaction> body(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> Optional.of(sale.sale());
            case ReturnCompleted refund -> Optional.of(refund.refund());
            default -> Optional.empty();
        };
    }
}
