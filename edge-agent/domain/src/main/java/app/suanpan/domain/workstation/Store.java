package app.suanpan.domain.workstation;

import app.suanpan.domain.item.LocalName;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * A store of the brand.
 *
 * @param tenant the brand's short id, as used in topics
 * @param id the store's short id: letters, digits and hyphens; the first part of every receipt number
 * @param name the store's name as customers know it
 * @param addressLines what the receipt prints under the name, possibly nothing
 * @param brandHost the host in the brand's QR codes, for example {@code shop.example}
 * @param currency the currency of its prices and of its ledger
 * @param zone where its clocks hang
 * @param receiptLanguage {@code zh} or {@code en}: the language of its receipts
 */
public record Store(
        String tenant,
        String id,
        LocalName name,
        List<String> addressLines,
        String brandHost,
        Currency currency,
        ZoneId zone,
        String receiptLanguage) {
    public Store {
        addressLines = List.copyOf(addressLines);
    }
}
