package app.suanpan.domain.shop;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.tender.Voucher;
import app.suanpan.domain.tender.VoucherStanding;
import java.util.List;
import java.util.Optional;

/** What events say of a voucher, told without a table. */
public final class VoucherBook {

    private VoucherBook() {}

    /** The standing of a voucher once these events have happened. */
    public static VoucherStanding standing(List<JournalEvent> events, String number) {
        VoucherStanding standing = VoucherStanding.UNKNOWN;
        for (JournalEvent event : events) {
            standing = switch (event) {
                case SaleCompleted sale ->
                    after(standing, sale.sale(), number, Optional.of(sale.sale().receipt()));
                case SalePostVoided undone -> after(standing, undone.reversal(), number, Optional.empty());
                default -> standing;
            };
        }
        return standing;
    }

    private static VoucherStanding after(
            VoucherStanding before, Transaction body, String number, Optional<String> receipt) {
        boolean sold = body.lines().stream()
                .anyMatch(line -> line.item().equals(Voucher.ITEM)
                        && line.pack() != null
                        && number.equals(line.pack().serial()));
        boolean used = body.tenders().stream()
                .anyMatch(tender ->
                        tender.voucher() != null && tender.voucher().number().equals(number));
        return new VoucherStanding(sold ? receipt : before.soldUnder(), used ? receipt : before.usedUnder());
    }
}
