package app.suanpan.domain.tender;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;

/**
 * A paper or card that pays a fixed amount, once.
 *
 * @param kind the code of its {@link VoucherKind}
 * @param name of the kind
 * @param number what tells it from all others
 * @param face what it is worth, positive
 */
public record Voucher(String kind, LocalName name, String number, Money face) {
    /** The code of the line by which one is sold; no item file has it. */
    public static final String ITEM = "VOUCHER";

    private static final int SHOWN = 4;

    /** The same, worth as much as this. */
    public Voucher worth(Money amount) {
        return new Voucher(kind, name, number, amount);
    }

    /** All that a screen or a receipt shows of what was paid with. */
    public String masked() {
        return "**** " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}
