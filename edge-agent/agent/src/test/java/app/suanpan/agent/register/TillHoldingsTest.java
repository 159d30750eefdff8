package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.MemberHoldings.State;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.coupon.CouponEntry;
import app.suanpan.protocol.coupon.CouponToken;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member has, of a real ledger and of what head office said: under all numbers and ids of theirs. */
class TillHoldingsTest {
    private static final long WANG = SmallShop.WANG.number();
    private static final long TWIN = SmallShop.TWIN_OF_WANG.number();
    private static final List<UUID> IDS = List.of(SmallShop.WANG.id(), SmallShop.TWIN_OF_WANG.id());
    private static final LocalDate TODAY = LocalDate.now(SmallShop.STORE.zone());

    private static final PromotionEngine FIVE_OFF = PromotionEngine.of(List.of(Promotion.of(
                    "five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(Coupon.ofMembers())));

    @TempDir
    private Path folder;

    @Test
    void whatHasBecomeOfEachCouponIsSaidOfEveryNumberAndOfNobodyElse() {
        MemberCoupon good = coupon(WANG, -1, 3, 1);
        MemberCoupon twins = coupon(TWIN, -1, 5, 2);
        MemberCoupon later = coupon(WANG, 2, 9, 3);
        MemberCoupon elsewhere = coupon(WANG, -1, 3, 4);
        MemberCoupon lapsed = coupon(WANG, -3, -1, 5);
        MemberCoupon revoked = coupon(TWIN, -1, 3, 6);
        CouponUse use = new CouponUse("s009-1-1", Instant.parse("2026-11-22T10:15:30Z"));
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF)) {
            checkouts
                    .contexts
                    .coupons()
                    .take(new TreeMap<>(Map.of(
                            good.code(), CouponEntry.GOOD,
                            twins.code(), CouponEntry.GOOD,
                            later.code(), CouponEntry.GOOD,
                            lapsed.code(), CouponEntry.GOOD,
                            elsewhere.code(), CouponEntry.spent(use),
                            revoked.code(), CouponEntry.REVOKED,
                            coupon(538_112_904, -1, 3, 7).code(), CouponEntry.GOOD)));
            MemberHoldings holdings = new TillHoldings(checkouts.ledger, checkouts.contexts);
            assertThat(holdings.coupons(List.of(WANG, TWIN)))
                    .extracting(MemberHoldings.Coupon::code, MemberHoldings.Coupon::state)
                    .containsExactly(
                            tuple(MemberCoupon.shown(good.code()), State.GOOD),
                            tuple(MemberCoupon.shown(twins.code()), State.GOOD),
                            tuple(MemberCoupon.shown(later.code()), State.LATER),
                            tuple(MemberCoupon.shown(elsewhere.code()), State.USED),
                            tuple(MemberCoupon.shown(lapsed.code()), State.LAPSED),
                            tuple(MemberCoupon.shown(revoked.code()), State.REVOKED));
            assertThat(holdings.coupons(List.of(TWIN))).hasSize(2);
            assertThat(holdings.coupons(List.of(WANG)).getFirst().name().en()).isEqualTo("5 off");
        }
    }

    @Test
    void whatASaleOfThisBoxHasUsedStaysSaidAfterHeadOfficeHasCeasedToListIt() {
        MemberCoupon used = coupon(WANG, -1, 3, 1);
        String token = CouponToken.sign(used, TwoCheckouts.TENANT, TwoCheckouts.OFFICE);
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF)) {
            checkouts.first.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
            checkouts.first.submit(new RegisterCommand.Scan(ScanInput.of(token)));
            checkouts.first.submit(new RegisterCommand.BeginTender());
            checkouts.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
            MemberHoldings holdings = new TillHoldings(checkouts.ledger, checkouts.contexts);
            assertThat(holdings.coupons(List.of(WANG, TWIN))).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo(State.USED);
                assertThat(it.receipt()).isEqualTo("s001-till-1-1");
                assertThat(it.usedAt()).isPresent();
            });
            assertThat(holdings.coupons(List.of(TWIN))).isEmpty();
        }
    }

    @Test
    void pointsOfOtherBoxesAreInTheBalanceOnceHeadOfficeHasSaidSoAndAreToldApart() {
        Elsewhere office = new Elsewhere();
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF, SmallShop.POINTS, PointsOffice.NONE, office)) {
            checkouts.first.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));
            checkouts.first.submit(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
            checkouts.first.submit(new RegisterCommand.BeginTender());
            checkouts.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("199.00")));
            MemberHoldings holdings = new TillHoldings(checkouts.ledger, checkouts.contexts);
            MemberHoldings.Points here = holdings.points(IDS).orElseThrow();
            assertThat(here.balance().everywhere()).isFalse();
            assertThat(here.balance().pending() + here.balance().available()).isPositive();
            assertThat(here.elsewhere()).isEmpty();

            office.says(new PointsEntry(
                    UUID.randomUUID(), PointsEntry.Kind.EARNED, UUID.randomUUID(), 70, TODAY.minusDays(1), null));
            checkouts.ledger.points(SmallShop.WANG.id()).entries().forEach(office::says);
            MemberHoldings.Points all = holdings.points(IDS).orElseThrow();
            assertThat(all.balance().everywhere()).isTrue();
            assertThat(all.balance().available()).isEqualTo(here.balance().available() + 70);
            assertThat(all.balance().pending())
                    .as("what head office has of this box counts once")
                    .isEqualTo(here.balance().pending());
            assertThat(all.elsewhere()).extracting(PointsEntry::points).containsExactly(70L);
        }
    }

    @Test
    void whereNobodyGivesPointsNoneAreSpokenOf() {
        try (TwoCheckouts checkouts =
                new TwoCheckouts(folder, FIVE_OFF, PointsRules.NONE, PointsOffice.NONE, new Elsewhere())) {
            assertThat(new TillHoldings(checkouts.ledger, checkouts.contexts).points(IDS))
                    .isEmpty();
        }
    }

    private static MemberCoupon coupon(long member, int from, int until, long serial) {
        return new MemberCoupon("five", member, TODAY.plusDays(from), TODAY.plusDays(until), serial);
    }

    /** What head office has said, of the twin's id. */
    private static final class Elsewhere implements PointsElsewhere {
        private PointsAccount account = PointsAccount.EMPTY;

        void says(PointsEntry entry) {
            account = account.with(List.of(entry));
        }

        @Override
        public PointsAccount of(UUID member) {
            return member.equals(SmallShop.TWIN_OF_WANG.id()) ? account : PointsAccount.EMPTY;
        }

        @Override
        public boolean isHeard(UUID member) {
            return member.equals(SmallShop.TWIN_OF_WANG.id()) && !account.isEmpty();
        }
    }
}
