package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * Paid with points, which are reserved for it; in a return, points that come back.
 *
 * @param amount what they pay, or had paid, positive
 * @param points which ones
 * @param atHeadOffice whether head office reserved them; else they are this box's to look at until the sale is committed
 */
public record PointsTender(Money amount, TenderPoints points, boolean atHeadOffice) implements Tender {
    public PointsTender {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Points pay more than nothing: " + amount);
        }
    }
}
