package app.suanpan.domain.till;

import app.suanpan.domain.tender.VoucherKind;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * How a store's tills are counted, how far they trust a gift card, and what they pay back without a receipt.
 *
 * @param denominations notes and coins of the store's currency in minor units, the largest first; none where money is only
 *     counted as a sum
 * @param varianceLimit by how many minor units a count may be over or short before it has to be repeated, and then approved
 * @param giftCardFloor how many minor units, in all, are taken off a gift card of which this box knows nothing; 0 takes none
 * @param lowestPriceDays over how many days back the lowest price of goods is looked for that come back without a receipt
 * @param foreign foreign cash that is taken, each currency once; empty takes the store's own only
 * @param vouchers vouchers that are taken; no number is one of two kinds
 */
public record TillRules(
        List<Long> denominations,
        long varianceLimit,
        long giftCardFloor,
        int lowestPriceDays,
        List<ForeignRate> foreign,
        List<VoucherKind> vouchers) {
    /** Foreign cash of a currency, if it is taken. */
    public Optional<ForeignRate> foreign(Currency currency) {
        return foreign.stream().filter(rate -> rate.currency().equals(currency)).findFirst();
    }

    /** By how many minor units a count of foreign cash may be over or short. Of what is taken no more, nothing is allowed to lack. */
    public long foreignLimit(Currency currency) {
        return foreign(currency)
                .map(ForeignRate::varianceLimit)
                .orElse(varianceLimit == Long.MAX_VALUE ? Long.MAX_VALUE : 0L);
    }

    public TillRules {
        foreign = List.copyOf(foreign);
        vouchers = List.copyOf(vouchers);
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
