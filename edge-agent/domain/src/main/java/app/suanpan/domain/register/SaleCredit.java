package app.suanpan.domain.register;

import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.Guide;
import java.util.List;
import java.util.Optional;

/** Who is credited with a sale. */
final class SaleCredit {

    private SaleCredit() {}

    static List<CreditShare> of(Optional<Guide> serving, Optional<Guide> own, String store) {
        return CreditTable.STANDARD.shares(serving, own, store);
    }
}
