package app.suanpan.domain.item;

import app.suanpan.domain.item.gs1.Gs1Dictionary;
import app.suanpan.domain.item.gs1.Gs1Reader;
import java.util.List;

/**
 * What a store adds to the scan router's table.
 *
 * @param brandHost the host in the brand's QR codes, for example {@code shop.example}; with a port if the brand's links have
 *     one
 * @param inStore how codes with in-store prefixes are read; where two fit, the longer prefix counts, then the earlier
 * @param minorDigits decimals of the store's currency: 2 for CNY and EUR, 0 for JPY
 * @param gs1 reads GS1 data
 */
public record ScanRules(String brandHost, List<InStoreRule> inStore, int minorDigits, Gs1Reader gs1) {
    public ScanRules {
        inStore = List.copyOf(inStore);
        for (InStoreRule rule : inStore) {
            int most = rule.kind() == InStoreRule.Kind.WEIGHT ? 3 : minorDigits;
            if (rule.decimals() < 0 || (rule.kind() != InStoreRule.Kind.ARTICLE && rule.decimals() > most)) {
                throw new IllegalArgumentException("The in-store rule for " + rule.prefix() + " has " + rule.decimals()
                        + " decimals, and at most " + most + " are known here");
            }
        }
    }

    /** Rules of a place where no GS1 data is read, and whose currency has two decimals. */
    public ScanRules(String brandHost, List<InStoreRule> inStore) {
        this(brandHost, inStore, 2, new Gs1Reader(Gs1Dictionary.NONE));
    }
}
