package app.suanpan.domain.till;

import java.util.Comparator;
import java.util.List;

/**
 * How a store's tills are counted, how far they trust a gift card, and what they pay back without a receipt.
 *
 * @param denominations notes and coins of the store's currency in minor units, the largest first; none where money is only
 *     counted as a sum
 * @param varianceLimit by how many minor units a count may be over or short before it has to be repeated, and then approved
 * @param giftCardFloor how many minor units, in all, are taken off a gift card of which this box knows nothing; 0 takes none
 * @param lowestPriceDays over how many days back the lowest price of goods is looked for that come back without a receipt
 */
public record TillRules(List<Long> denominations, long varianceLimit, long giftCardFloor, int lowestPriceDays) {
    public TillRules {
        denominations = denominations.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (lowestPriceDays < 0
                || varianceLimit < 0
                || giftCardFloor < 0
                || denominations.stream().anyMatch(worth -> worth <= 0)) {
            throw new IllegalArgumentException("Neither a limit nor a note is less than nothing");
        }
    }
}
