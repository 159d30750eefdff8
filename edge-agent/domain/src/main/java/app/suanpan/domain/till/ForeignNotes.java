package app.suanpan.domain.till;

import java.util.Currency;
import java.util.List;

/**
 * Foreign cash that may be in a till and is counted with it, whether the store still takes any or not.
 *
 * @param currency of the notes
 * @param denominations notes and coins to count, in minor units of their currency; empty where only the sum is asked
 */
public record ForeignNotes(Currency currency, List<Long> denominations) {
    public ForeignNotes {
        denominations = List.copyOf(denominations);
    }
}
