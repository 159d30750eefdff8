package app.suanpan.domain.promotion;

import app.suanpan.domain.member.MemberCoupon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether promotions go together: what a promotion by itself refuses is not looked at again. */
public final class PromotionCheck {
    /** What discounts by hand are called where a promotion's id stands otherwise. */
    private static final String RESERVED = "hand:";

    private PromotionCheck() {}

    /** All that is wrong, a sentence each, by the promotion's id; nothing if all is well. */
    public static List<String> problems(List<Promotion> promotions) {
        Set<String> known = promotions.stream().map(Promotion::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Promotion promotion : promotions) {
            String name = "Promotion " + promotion.id() + ": ";
            if (promotion.id().startsWith(RESERVED)) {
                problems.add(name + "ids that begin with " + RESERVED + " stand for discounts by hand");
            }
            if (!seen.add(promotion.id())) {
                problems.add(name + "there are two of this id");
            }
            promotion.stacking().excludes().stream()
                    .filter(other -> !known.contains(other))
                    .forEach(other -> problems.add(name + "it excludes " + other + ", which is not there"));
            if (promotion.stacking().excludes().contains(promotion.id())) {
                problems.add(name + "it excludes itself");
            }
            if (promotion.coupon().filter(Coupon::member).isPresent() && !MemberCoupon.isCampaign(promotion.id())) {
                problems.add(name + "members' coupons name it, so its id has 1 to 40 letters, digits, dots, underscores"
                        + " and hyphens");
            }
            if (promotion.offer() instanceof Offer.OnTop
                    && promotion.limits().perSale().isPresent()) {
                problems.add(name + "an offer on top is used once in a sale anyway; leave its limit per sale out");
            }
        }
        return List.copyOf(problems);
    }
}
