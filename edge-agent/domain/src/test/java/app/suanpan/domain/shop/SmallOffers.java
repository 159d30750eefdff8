package app.suanpan.domain.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Limits;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import java.math.BigDecimal;
import java.util.Optional;

/** Promotions of the small shop, one of most kinds. */
public final class SmallOffers {
    /** Of each kind one; some with limits, one with a coupon. */
    public static final Promotion[] ALL = {
        Promotion.of(
                        "milk-3-2",
                        new LocalName("买二送一", "3 for 2"),
                        Offer.Bundle.cheapestFree(Selection.ofItems("1001"), 2, 1))
                .with(new Limits(Optional.of(2), Optional.empty(), Optional.of(20_000L))),
        Promotion.of(
                "bread-half",
                new LocalName("半价", "Half price"),
                new Offer.PercentOff(Selection.ofItems("1002"), new BigDecimal("50"))),
        Promotion.of(
                        "member-shirt",
                        new LocalName("会员价", "Member price"),
                        new Offer.FixedPrice(Selection.ofItems("2001"), 15_000))
                .with(Audience.MEMBERS)
                .with(new Limits(Optional.empty(), Optional.of(3), Optional.empty())),
        Promotion.of("apples", new LocalName("苹果", "Apples"), new Offer.AmountOff(Selection.ofItems("00000"), 200)),
        Promotion.of(
                        "over-20",
                        new LocalName("满减", "From 20.00"),
                        new Offer.OnTop(Selection.ALL, 2_000, new Reward.PercentOffAll(new BigDecimal("7.5"))))
                .withPriority(2),
        Promotion.of(
                        "five",
                        new LocalName("五元券", "5 off"),
                        new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
                .with(Coupon.once("FIVE"))
    };

    private SmallOffers() {}
}
