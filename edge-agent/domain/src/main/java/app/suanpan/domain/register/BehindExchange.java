package app.suanpan.domain.register;

import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.refund.Behind;
import app.suanpan.domain.refund.Behind.OnPayment;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.refund.ReturnableSale.OnCard;
import app.suanpan.domain.tender.ElectronicTender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Follows what an exchange paid back to the cards and phones that paid for the goods. */
final class BehindExchange {
    /** Nobody exchanges one thing more often; and a journal that runs in a circle ends here. */
    private static final int FARTHEST = 8;

    private BehindExchange() {}

    static Behind of(ReturnableSale sale, RegisterSession session, RegisterContext context) {
        long exchanged = exchanged(sale.sale());
        if (exchanged == 0) {
            return Behind.NOTHING;
        }
        long gone = gone(sale, session);
        return new Behind(
                payments(sale.sale(), FARTHEST, context),
                Math.max(0, exchanged - gone),
                gone,
                value(sale, FARTHEST, context));
    }

    /** Those of the sale whose goods paid, then those behind that one. */
    private static List<OnPayment> payments(Transaction sale, int far, RegisterContext context) {
        Optional<Transaction> first = far == 0 ? Optional.empty() : first(sale, context);
        if (first.isEmpty()) {
            return List.of();
        }
        List<OnPayment> all = new ArrayList<>();
        Map<UUID, Long> back = context.facts().returnedOf(first.get().id()).toCards();
        for (SoldTender tender : first.get().tenders()) {
            if (tender.intent() != null) {
                add(all, tender, tender.amount() - back.getOrDefault(tender.intent(), 0L));
            }
        }
        long most = exchanged(first.get());
        for (OnPayment behind : payments(first.get(), far - 1, context)) {
            add(all, behind.paid(), Math.min(most, behind.left()));
            most -= Math.min(most, behind.left());
        }
        return all;
    }

    /**
     * What is left of the gift cards, store credit and vouchers that paid for the goods that paid, less what goods that are still out
     * bring back themselves and what has gone back for this sale; no more than the exchange paid.
     */
    private static List<OnCard> value(ReturnableSale sale, int far, RegisterContext context) {
        Optional<Transaction> first = far == 0 ? Optional.empty() : first(sale.sale(), context);
        if (first.isEmpty()) {
            return List.of();
        }
        ReturnableSale paid = new ReturnableSale(
                first.get(), context.facts().returnedOf(first.get().id()));
        long out = first.get().lines().stream()
                .filter(line -> paid.left(line).signum() > 0)
                .mapToLong(line -> UnitShare.of(paid.sale(), line, paid.before().of(line.line()), paid.left(line))
                        .total())
                .sum();
        long own = sale.sale().tenders().stream()
                .filter(tender -> tender.number() != null || tender.voucher() != null)
                .mapToLong(SoldTender::amount)
                .sum();
        long gone = Math.max(0, sale.before().toValue() - own);
        long most = exchanged(sale.sale()) - gone;
        long not = out + gone;
        List<OnCard> left = new ArrayList<>();
        for (OnCard one : Stream.concat(paid.valueLeft().stream(), value(paid, far - 1, context).stream())
                .toList()) {
            long now = Math.min(most, Math.max(0, one.left() - not));
            not = Math.max(0, not - one.left());
            if (now > 0) {
                left.add(new OnCard(one.card(), one.paid(), now));
                most -= now;
            }
        }
        return left;
    }

    private static void add(List<OnPayment> all, SoldTender paid, long left) {
        if (left > 0) {
            all.add(new OnPayment(paid, left));
        }
    }

    /** The sale whose goods came back for this one; nothing where nobody had its receipt. */
    private static Optional<Transaction> first(Transaction sale, RegisterContext context) {
        return sale.tenders().stream()
                .filter(BehindExchange::isExchange)
                .map(SoldTender::maskedNumber)
                .flatMap(number -> Optional.ofNullable(number).stream())
                .flatMap(number -> context.facts().byReceipt(number).stream())
                .filter(ReturnCompleted.class::isInstance)
                .flatMap(back -> Optional.ofNullable(((ReturnCompleted) back).original()).stream())
                .flatMap(id -> context.facts().transaction(id).stream())
                .flatMap(event -> ReceiptSteps.bodyOf(event).stream())
                .findFirst();
    }

    /**
     * What went to payments behind the exchange so far: all that went back, less what is known to have gone elsewhere. What the
     * session has given back is among it, and what it gave back to the sale's own payments is in both and falls out.
     */
    private static long gone(ReturnableSale sale, RegisterSession session) {
        long back =
                sale.sale().lines().stream().mapToLong(line -> back(sale, line)).sum();
        long own = sale.sale().tenders().stream()
                .filter(tender -> tender.intent() != null)
                .mapToLong(tender -> sale.before().toCards().getOrDefault(tender.intent(), 0L))
                .sum();
        long now = session.tenders().stream()
                .filter(ElectronicTender.class::isInstance)
                .mapToLong(tender -> tender.amount().minor())
                .sum();
        return Math.max(0, back + sale.before().rounding() - sale.before().overTheCounter() - own + now);
    }

    private static long back(ReturnableSale sale, SoldLine line) {
        BigDecimal quantity = sale.before().of(line.line());
        if (quantity.signum() == 0) {
            return 0;
        }
        UnitShare share = UnitShare.of(sale.sale(), line, BigDecimal.ZERO, quantity);
        return share.net() + share.taxes().stream().mapToLong(SoldTax::amount).sum();
    }

    private static long exchanged(Transaction sale) {
        return sale.tenders().stream()
                .filter(BehindExchange::isExchange)
                .mapToLong(SoldTender::amount)
                .sum();
    }

    private static boolean isExchange(SoldTender tender) {
        return tender.kind().equals("exchange");
    }
}
