package app.suanpan.domain.points;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.Transaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction adds to a member's spend, or takes from it. What is owed since, such as a gift card, is none: it counts when something
 * is bought with it.
 *
 * @param transaction id of the sale, the return or what undid a sale
 * @param original the sale that goods came back of; null for a sale, and for goods without a receipt
 * @param day its business day
 * @param amount minor units that were paid for goods, taxes and all; negative for what came back
 */
public record Purchase(UUID transaction, @Nullable UUID original, LocalDate day, long amount) {
    private static final Comparator<Purchase> ORDER = Comparator.comparing(Purchase::day)
            .thenComparingLong(Purchase::amount)
            .thenComparing(purchase -> String.valueOf(purchase.original()));

    /** A purchase and whose it is. */
    public record Of(UUID member, Purchase purchase) {}

    /** What an event says of a member's spend; nothing where no member is on it. */
    public static Optional<Of> of(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> of(sale.header(), sale.sale(), null, 1);
            case ReturnCompleted back -> of(back.header(), back.refund(), back.original(), -1);
            case SalePostVoided undone -> of(undone.header(), undone.reversal(), undone.sale(), -1);
            default -> Optional.empty();
        };
    }

    private static Optional<Of> of(EventHeader header, Transaction body, @Nullable UUID original, int sign) {
        long amount = body.lines().stream()
                .filter(line -> !line.isOwed())
                .mapToLong(Purchase::paid)
                .sum();
        UUID member = body.member();
        return member == null
                ? Optional.empty()
                : Optional.of(new Of(member, new Purchase(body.id(), original, header.businessDay(), sign * amount)));
    }

    private static long paid(SoldLine line) {
        return line.net() + line.taxes().stream().mapToLong(SoldTax::amount).sum();
    }

    /** Of two that say they are the same, always the same one. */
    static Purchase first(Purchase one, Purchase other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }
}
