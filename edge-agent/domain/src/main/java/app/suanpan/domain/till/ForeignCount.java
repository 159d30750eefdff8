package app.suanpan.domain.till;

import app.suanpan.domain.money.Money;
import java.util.List;

/**
 * Foreign cash of a till, counted: each currency by itself, in its own minor units. Nothing is converted.
 *
 * @param currency ISO 4217 code
 * @param expected what should have been there
 * @param counted what was counted; nothing where nobody counted it
 * @param variance counted − expected: negative means short
 * @param pieces the notes that were counted; empty where only the sum was said
 */
public record ForeignCount(String currency, long expected, long counted, long variance, List<Pieces> pieces) {
    public ForeignCount {
        pieces = List.copyOf(pieces);
    }

    /** What was counted, without what should have been there. */
    public TillCount asCounted() {
        return new TillCount(Money.of(counted, currency), pieces);
    }
}
