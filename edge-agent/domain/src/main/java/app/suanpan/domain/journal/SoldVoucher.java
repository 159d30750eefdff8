package app.suanpan.domain.journal;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.Voucher;
import java.util.Currency;

/**
 * The voucher of a tender.
 *
 * @param kind the code of its kind
 * @param nameZh the kind's name
 * @param nameEn the kind's name
 * @param number what tells it from all others
 * @param face what it is worth, minor units; more than the tender where the rest was forfeited
 */
public record SoldVoucher(String kind, String nameZh, String nameEn, String number, long face) {

    /** As the journal keeps it. */
    public static SoldVoucher of(Voucher voucher) {
        return new SoldVoucher(
                voucher.kind(),
                voucher.name().zh(),
                voucher.name().en(),
                voucher.number(),
                voucher.face().minor());
    }

    /** The voucher itself. */
    public Voucher voucher(Currency currency) {
        return new Voucher(kind, new LocalName(nameZh, nameEn), number, new Money(face, currency));
    }
}
