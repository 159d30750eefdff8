package app.suanpan.domain.till;

import java.util.Comparator;
import java.util.List;

/**
 * How a store's tills are counted.
 *
 * @param denominations notes and coins of the store's currency in minor units, the largest first; none where money is only
 *     counted as a sum
 * @param varianceLimit by how many minor units a count may be over or short before it has to be repeated, and then approved
 */
public record TillRules(List<Long> denominations, long varianceLimit) {
    public TillRules {
        denominations = denominations.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (varianceLimit < 0 || denominations.stream().anyMatch(worth -> worth <= 0)) {
            throw new IllegalArgumentException("Neither a limit nor a note is less than nothing");
        }
    }
}
