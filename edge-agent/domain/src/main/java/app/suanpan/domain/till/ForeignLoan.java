package app.suanpan.domain.till;

import java.util.List;

/**
 * Foreign cash that a till starts with.
 *
 * @param currency ISO 4217 code
 * @param amount minor units of that currency, positive
 * @param pieces the notes that it was counted as; empty where only the sum was said
 */
public record ForeignLoan(String currency, long amount, List<Pieces> pieces) {
    public ForeignLoan {
        pieces = List.copyOf(pieces);
    }
}
