package app.suanpan.domain.refund;

import app.suanpan.domain.journal.SoldTender;
import java.util.List;
import java.util.function.Predicate;

/**
 * The payments by card and payment code that stand behind the exchange by which a sale was paid: goods paid for it, and these paid
 * for the goods.
 *
 * @param payments in the order in which they give back
 * @param most how much may still go back to them for this sale, minor units: what the exchange paid, less {@code gone}
 * @param gone what has gone back to them for this sale already
 * @param value gift cards, store credit and vouchers behind it, each with what goes back for it: none of it is ever paid out in cash
 */
public record Behind(List<OnPayment> payments, long most, long gone, List<ReturnableSale.OnCard> value) {
    /** The sale was not paid by an exchange. */
    public static final Behind NOTHING = new Behind(List.of(), 0, 0, List.of());

    public Behind {
        payments = List.copyOf(payments);
        value = List.copyOf(value);
    }

    /**
     * One of them.
     *
     * @param paid the tender
     * @param left what has not gone back to it yet, minor units, positive
     */
    public record OnPayment(SoldTender paid, long left) {}

    /** How much may still go back to those of these kinds, minor units. */
    long left(Predicate<String> kinds) {
        return Math.min(
                most,
                payments.stream()
                        .filter(one -> kinds.test(one.paid().kind()))
                        .mapToLong(OnPayment::left)
                        .sum());
    }
}
