package app.suanpan.checkout.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Schedule;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.promotion.Stacking;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The promotions of the sample shop. */
public final class Offers {
    /** Its coupon. */
    public static final String COUPON = "TEA10";

    private Offers() {}

    static PromotionEngine engine() {
        return PromotionEngine.of(List.of(
                Promotion.of(
                        "milk-second-half",
                        new LocalName("鲜牛奶第二件半价", "Fresh milk, second at half price"),
                        new Offer.Bundle(
                                List.of(new Offer.Slot(Selection.ofItems("10301"), 2)),
                                new Reward.CheapestOff(1, new BigDecimal("50")))),
                Promotion.of(
                        "drinks-3-2",
                        new LocalName("饮料买二送一", "Drinks, 3 for 2"),
                        Offer.Bundle.cheapestFree(Selection.ofCategories("drinks"), 2, 1)),
                Promotion.of(
                                "member-dress",
                                new LocalName("女装会员价九折", "Women's wear, members 10 % off"),
                                new Offer.PercentOff(Selection.ofCategories("women"), new BigDecimal("10")))
                        .with(Audience.MEMBERS),
                Promotion.of(
                                "over-500",
                                new LocalName("满 500 减 30", "30 off from 500"),
                                new Offer.OnTop(Selection.ALL, 50_000, new Reward.AmountOffAll(3_000)))
                        .with(Stacking.inGroup("whole-basket")),
                Promotion.of(
                                "evening-fruit",
                                new LocalName("水果晚市八折", "Fruit 20 % off in the evening"),
                                new Offer.PercentOff(Selection.ofCategories("produce"), new BigDecimal("20")))
                        .with(new Schedule(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(LocalTime.of(19, 0)),
                                Optional.of(LocalTime.of(22, 0)))),
                Promotion.of(
                                "tea-coupon",
                                new LocalName("龙井 10 元券", "Longjing, 10 off"),
                                new Offer.AmountOff(Selection.ofItems("10407"), 1_000))
                        .with(Coupon.once(COUPON)),
                Promotion.of(
                                "birthday-20",
                                new LocalName("生日券 20 元", "Birthday, 20 off"),
                                new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(2_000)))
                        .with(Coupon.ofMembers()),
                Promotion.of(
                                "tea-half",
                                new LocalName("茶叶五折券", "Tea at half price"),
                                new Offer.OnTop(
                                        Selection.ofItems("10407"),
                                        0,
                                        new Reward.PercentOffAll(new BigDecimal("50"), Optional.of(3_000L))))
                        .with(Coupon.ofMembers())));
    }
}
