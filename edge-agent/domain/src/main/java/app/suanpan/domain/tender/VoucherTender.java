package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * Paid with a voucher, which is used up by it; where a sale is undone, the voucher that is good again.
 *
 * @param amount what it pays, positive: at most what it is worth, and less only where the rest is forfeited
 * @param voucher which one
 */
public record VoucherTender(Money amount, Voucher voucher) implements Tender {
    public VoucherTender {
        if (!amount.isPositive() || amount.compareTo(voucher.face()) > 0) {
            throw new IllegalArgumentException("Not what a voucher of " + voucher.face() + " pays: " + amount);
        }
    }
}
