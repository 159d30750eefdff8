package app.suanpan.domain.refund;

import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes back of a sale's promotions when goods of it come back, and so counts for their limits no more. A promotion's uses come
 * back in step with what it gave: each time as many whole ones as what has come back by then is worth, all of them with the last of it.
 * A coupon comes back with the last of what it gave, be that by one promotion or by several.
 */
public final class PromotionsBack {
    private final Transaction sale;
    private final Map<String, Long> before;
    private final Map<String, Long> now;

    private PromotionsBack(Transaction sale, Map<String, Long> before, Map<String, Long> now) {
        this.sale = sale;
        this.before = before;
        this.now = now;
    }

    /**
     * @param sale the sale with what has come back of it before
     * @param back minor units that the lines which come back now carry of each promotion, by its id, positive
     * @return one for each promotion of which something goes back, in the order of {@code back}
     */
    public static List<SoldPromotion> of(ReturnableSale sale, Map<String, Long> back) {
        PromotionsBack promotions = new PromotionsBack(sale.sale(), before(sale), back);
        return back.keySet().stream().map(promotions::of).toList();
    }

    private static Map<String, Long> before(ReturnableSale sale) {
        Map<String, Long> carried = new LinkedHashMap<>();
        for (SoldLine line : sale.sale().lines()) {
            BigDecimal quantity = sale.before().of(line.line());
            if (quantity.signum() > 0) {
                for (SoldReduction share : UnitShare.of(sale.sale(), line, BigDecimal.ZERO, quantity)
                        .reductions()) {
                    carried.merge(share.source(), share.amount(), Math::addExact);
                }
            }
        }
        return carried;
    }

    private SoldPromotion of(String id) {
        long saved = now.get(id);
        Optional<SoldPromotion> used = promotions().stream()
                .filter(promotion -> promotion.id().equals(id))
                .findFirst();
        return used.map(promotion -> new SoldPromotion(
                        id,
                        usesUntil(promotion, before(id) + saved) - usesUntil(promotion, before(id)),
                        saved,
                        isLastOf(promotion.coupon()) ? promotion.coupon() : null,
                        promotion.memberLimit()))
                .orElseGet(() -> new SoldPromotion(id, 0, saved));
    }

    /** How many uses so much of what a promotion gave is worth: whole ones, and all for all. */
    private static int usesUntil(SoldPromotion promotion, long back) {
        return promotion.saved() == 0
                ? 0
                : Math.toIntExact(Math.multiplyExact(promotion.uses(), back) / promotion.saved());
    }

    private boolean isLastOf(@Nullable String coupon) {
        return coupon != null
                && promotions().stream()
                        .filter(promotion -> coupon.equals(promotion.coupon()))
                        .allMatch(promotion ->
                                before(promotion.id()) + now.getOrDefault(promotion.id(), 0L) == promotion.saved());
    }

    private long before(String id) {
        return before.getOrDefault(id, 0L);
    }

    private List<SoldPromotion> promotions() {
        return sale.promotions() == null ? List.of() : sale.promotions();
    }
}
