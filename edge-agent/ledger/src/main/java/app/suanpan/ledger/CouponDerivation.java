package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Which coupons were used in which sales, as rows. Whether a code may be used again the promotions say, which change; that it was used is
 * a fact. What undoes the sale, or brings back the last of what the coupon gave, says so and takes the row away.
 */
final class CouponDerivation implements Derivation {
    @Override
    public String script() {
        return "coupon-1.sql";
    }

    @Override
    public int edition() {
        return 13;
    }

    @Override
    public List<String> tables() {
        return List.of("coupon_use");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale ->
                each(
                        sale.sale(),
                        code -> sqlite.update(
                                "INSERT INTO coupon_use (code, sequence, transaction_id, receipt, at) VALUES (?,?,?,?,?)",
                                code,
                                sequence,
                                sale.sale().id(),
                                sale.sale().receipt(),
                                sale.header().at().toString()));
            case ReturnCompleted back when back.original() != null -> giveBack(back.original(), back.refund(), sqlite);
            case SalePostVoided undone -> giveBack(undone.sale(), undone.reversal(), sqlite);
            default -> {
                // Nothing else takes a coupon or gives it back.
            }
        }
    }

    /** The latest sale that took a coupon and has not given it back. */
    static Optional<CouponUse> latest(Sqlite sqlite, String code) {
        return sqlite.queryOne(
                "SELECT receipt, at FROM coupon_use WHERE code = ? ORDER BY sequence DESC LIMIT 1",
                row -> new CouponUse(row.getString(1), Instant.parse(row.getString(2))),
                code);
    }

    private static void giveBack(UUID sale, Transaction back, Sqlite sqlite) {
        each(back, code -> sqlite.update("DELETE FROM coupon_use WHERE code = ? AND transaction_id = ?", code, sale));
    }

    private static void each(Transaction body, Consumer<String> work) {
        List<SoldPromotion> promotions = body.promotions();
        if (promotions != null) {
            promotions.stream()
                    .map(SoldPromotion::coupon)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(work);
        }
    }
}
