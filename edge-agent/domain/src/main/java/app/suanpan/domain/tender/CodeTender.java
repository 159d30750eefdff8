package app.suanpan.domain.tender;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.money.Money;
import java.util.UUID;

/**
 * A payment by the code that a customer's phone showed, approved before this record could be made. The code itself is in nothing
 * that is kept.
 *
 * @param amount approved, positive, never more than was due
 * @param intent the id under which it was asked for
 * @param wallet whose wallet paid
 * @param reference the provider's number for it, by which the customer finds it on the phone
 */
public record CodeTender(Money amount, UUID intent, Wallet wallet, String reference) implements ElectronicTender {
    private static final int SHOWN = 6;

    public CodeTender {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A tender is more than nothing: " + amount);
        }
    }

    /** As much of the provider's number as a screen or a receipt shows. */
    public String shortReference() {
        return reference.length() <= SHOWN ? reference : "…" + reference.substring(reference.length() - SHOWN);
    }
}
