package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Three checkouts of a box and three coupons, in any order: never two sales with one coupon, and none that nobody can use for ever. Sixteen
 * thousand steps; each scan is a signature that is really verified, which is what takes the time.
 */
class CouponHoldsTest {
    private static final Promotion FIVE_OFF = Promotion.of(
                    "five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(Coupon.ofMembers());

    @Property(tries = 400)
    void noCouponIsInTwoSalesAndNoneStaysHeld(@ForAll long seed) {
        Random random = new Random(seed);
        Till first = Till.open().promotes(FIVE_OFF);
        List<Till> lanes = List.of(first, first.beside("till-2"), first.beside("till-3"));
        List<MemberCoupon> coupons = IntStream.rangeClosed(1, 3)
                .mapToObj(serial -> new MemberCoupon(
                        "five", SmallShop.WANG.number(), SmallShop.TODAY, SmallShop.TODAY.plusDays(1), serial))
                .toList();
        List<String> tokens = coupons.stream().map(first.coupons()::signs).toList();
        for (int step = 0; step < 40; step++) {
            does(lanes.get(random.nextInt(3)), tokens.get(random.nextInt(3)), lanes, random);
            for (MemberCoupon coupon : coupons) {
                assertThat(standing(first, coupon))
                        .as("sales with %s", coupon.code())
                        .isBetween(0L, 1L);
            }
        }
        lanes.forEach(lane -> lane.waits(CouponHolds.LAPSES_AFTER.plusHours(1)));
        for (int i = 0; i < coupons.size(); i++) {
            Till lane = lanes.get(random.nextInt(3));
            lane.does(new RegisterCommand.BackToBasket());
            lane.does(new RegisterCommand.VoidTransaction("mistake"));
            lane.does(new RegisterCommand.NextCustomer());
            lane.adds(SmallShop.MILK, 1);
            lane.scans(tokens.get(i));
            assertThat(lane.notice())
                    .as("whatever was left lying, the coupon is spent or can be taken")
                    .contains(standing(first, coupons.get(i)) == 1 ? NoticeCode.COUPON_SPENT : NoticeCode.COUPON_TAKEN);
        }
    }

    private static void does(Till lane, String token, List<Till> lanes, Random random) {
        switch (random.nextInt(10)) {
            case 0, 1 -> lane.adds(SmallShop.MILK, 1 + random.nextInt(2));
            case 2, 3, 4 -> lane.scans(token);
            case 5 -> lane.does(new RegisterCommand.BeginTender());
            case 6 -> {
                lane.does(new RegisterCommand.BeginTender());
                lane.does(new RegisterCommand.TenderCash(lane.total()));
            }
            case 7 -> {
                lane.does(new RegisterCommand.BackToBasket());
                lane.does(
                        random.nextBoolean()
                                ? new RegisterCommand.VoidTransaction("mistake")
                                : new RegisterCommand.Hold(""));
            }
            case 8 -> {
                if (random.nextBoolean()) {
                    lane.coupons().restarts();
                } else {
                    lanes.forEach(each -> each.waits(Duration.ofMinutes(6)));
                }
            }
            default -> {
                List<HeldSale> held = lane.ledger().held();
                if (!held.isEmpty()) {
                    lane.does(new RegisterCommand.Recall(
                            held.get(random.nextInt(held.size())).id()));
                }
            }
        }
    }

    private static long standing(Till shop, MemberCoupon coupon) {
        return shop.ledger().sales().stream()
                .filter(sale -> sale.promotions() != null
                        && sale.promotions().stream().anyMatch(sold -> Objects.equals(sold.coupon(), coupon.code())))
                .count();
    }
}
