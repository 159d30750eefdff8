package app.suanpan.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.promotion.AppliedPromotion.Share;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.domain.promotion.OfferedSale.Shopper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionEngineTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FREE = BigDecimal.valueOf(100);
    private static final Selection SHAMPOO = Selection.ofItems("shampoo");
    private static final Selection DRINKS = Selection.ofCategories("drinks");
    private static final Selection FOOD = Selection.ofCategories("food");

    @Test
    void aPercentageIsRoundedOnceForAllUnitsOfALine() {
        PromotionResult result =
                apply(List.of(pieces(1, "pen", 99, 10)), rule("ten", new Offer.PercentOff(Selection.ALL, TEN)));
        assertThat(result.total()).isEqualTo(99);
        assertThat(result.applied().getFirst().shares()).containsExactly(new Share(1, 99, 10));
    }

    @Test
    void anAmountOffNeverMakesTheCustomerRich() {
        assertThat(apply(List.of(pieces(1, "pen", 99, 2)), rule("off", new Offer.AmountOff(Selection.ALL, 100)))
                        .total())
                .isEqualTo(198);
    }

    @Test
    void aFixedPriceLeavesAloneWhatIsCheaperAnyway() {
        PromotionResult result =
                apply(List.of(pieces(1, "pen", 99, 1)), rule("fixed", new Offer.FixedPrice(Selection.ALL, 100)));
        assertThat(result.applied()).isEmpty();
        assertThat(reason(result, "fixed")).isEqualTo(new Reason.NoSaving());
    }

    @Test
    void goodsByWeightAreReducedByTheKilogram() {
        OfferedLine apples = new OfferedLine(1, "apples", "food", 1_280, 355, true, 454);
        assertThat(apply(List.of(apples), rule("fixed", new Offer.FixedPrice(FOOD, 1_000)))
                        .total())
                .isEqualTo(454 - 355);
    }

    @Test
    void threeForTwoTakesTheCheapestOfEachSetAndPutsSetsTogetherForTheCustomer() {
        List<OfferedLine> lines = List.of(
                pieces(1, "a", 100, 1),
                pieces(2, "b", 900, 1),
                pieces(3, "c", 800, 1),
                pieces(4, "d", 300, 1),
                pieces(5, "e", 200, 1),
                pieces(6, "f", 700, 1));
        PromotionResult result = apply(lines, rule("3for2", Offer.Bundle.cheapestFree(Selection.ALL, 2, 1)));
        assertThat(result.total()).isEqualTo(700 + 100);
        assertThat(result.provenBest()).isTrue();
        assertThat(result.applied().getFirst().uses()).isEqualTo(2);
    }

    @Test
    void theSavingOfASetIsSpreadOverAllItsUnits() {
        PromotionResult result = apply(
                List.of(pieces(1, "shampoo", 250, 2), pieces(2, "soap", 250, 1)),
                rule("3for2", Offer.Bundle.cheapestFree(Selection.ofItems("shampoo", "soap"), 2, 1)));
        assertThat(result.applied().getFirst().shares()).containsExactly(new Share(1, 167, 2), new Share(2, 83, 1));
    }

    @Test
    void nForAPriceMixesAndMatches() {
        assertThat(apply(
                                List.of(drink(1, "cola", 350, 2), drink(2, "tea", 300, 2)),
                                rule("3for8", Offer.Bundle.nForPrice(DRINKS, 3, 800)))
                        .total())
                .isEqualTo(350 + 350 + 300 - 800);
    }

    @Test
    void buyOneGetAnotherReducesTheOther() {
        Promotion promotion = rule(
                "conditioner",
                Offer.Bundle.buyGet(new Offer.Slot(SHAMPOO, 1), new Offer.Slot(Selection.ofItems("comb"), 1), FREE));
        assertThat(apply(List.of(pieces(1, "shampoo", 2_000, 3), pieces(2, "comb", 150, 2)), promotion)
                        .total())
                .isEqualTo(300);
        assertThat(reason(apply(List.of(pieces(1, "shampoo", 2_000, 3)), promotion), "conditioner"))
                .isEqualTo(new Reason.TooFew(1));
    }

    @Test
    void aMealDealFindsItsPlacesWhereCategoriesOverlap() {
        // The salad is food and a side; only if it goes to the sides is there a deal.
        List<OfferedLine> lines =
                List.of(pieces(1, "salad", 900, 1), pieces(2, "sandwich", 700, 1), drink(3, "cola", 350, 1));
        Promotion deal = rule(
                "deal",
                new Offer.Bundle(
                        List.of(
                                new Offer.Slot(Selection.ofItems("salad", "sandwich"), 1),
                                new Offer.Slot(Selection.ofItems("salad"), 1),
                                new Offer.Slot(DRINKS, 1)),
                        new Reward.TogetherFor(1_500)));
        assertThat(apply(lines, deal).total()).isEqualTo(900 + 700 + 350 - 1_500);
    }

    @Test
    void aUnitServesOnePromotionAndTheBetterCombinationWins() {
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 1_000, 4));
        PromotionResult result = apply(
                lines,
                rule("3for2", Offer.Bundle.cheapestFree(SHAMPOO, 2, 1)),
                rule("ten", new Offer.PercentOff(SHAMPOO, TEN)),
                rule("five", new Offer.PercentOff(SHAMPOO, BigDecimal.valueOf(5))));
        assertThat(result.applied()).extracting(AppliedPromotion::id).containsExactly("3for2", "ten");
        assertThat(result.total()).isEqualTo(1_000 + 100);
        assertThat(reason(result, "five")).isEqualTo(new Reason.UnitsTaken(List.of("3for2", "ten")));
    }

    @Test
    void aThresholdIsMeasuredAtShelfPricesAndReducesWhatIsLeft() {
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 5_000, 2));
        PromotionResult result = apply(
                lines,
                rule("half", new Offer.PercentOff(SHAMPOO, BigDecimal.valueOf(50))),
                rule("over100", new Offer.OnTop(Selection.ALL, 10_000, new Reward.PercentOffAll(TEN))));
        assertThat(result.total()).isEqualTo(5_000 + 500);
    }

    @Test
    void oneCentUnderTheThresholdSaysWhatIsMissing() {
        PromotionResult result = apply(
                List.of(pieces(1, "shampoo", 9_999, 1)),
                rule("over100", new Offer.OnTop(Selection.ALL, 10_000, new Reward.AmountOffAll(1_000))));
        assertThat(reason(result, "over100")).isEqualTo(new Reason.BelowThreshold(1));
    }

    @Test
    void ofAnExclusiveGroupTheBestIsUsedAndTheOtherSaysWhy() {
        PromotionResult result = apply(
                List.of(pieces(1, "shampoo", 1_000, 1), drink(2, "cola", 300, 1)),
                rule("a", new Offer.PercentOff(SHAMPOO, TEN)).with(Stacking.inGroup("autumn")),
                rule("b", new Offer.PercentOff(DRINKS, TEN)).with(Stacking.inGroup("autumn")));
        assertThat(result.total()).isEqualTo(100);
        assertThat(reason(result, "b")).isEqualTo(new Reason.Excluded("a", AnyPromotions.name("a")));
    }

    @Test
    void onePromotionThatStandsAloneIsUsedOnlyWhereItBeatsAllOthersTogether() {
        Promotion alone =
                rule("alone", new Offer.PercentOff(SHAMPOO, TEN)).with(new Stacking(List.of(), List.of(), true));
        Promotion cola = rule("cola", new Offer.AmountOff(DRINKS, 99));
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 1_000, 1), drink(2, "cola", 300, 1));
        assertThat(apply(lines, alone, cola).applied())
                .extracting(AppliedPromotion::id)
                .containsExactly("alone");
        assertThat(apply(lines, alone, cola, rule("tea", new Offer.AmountOff(SHAMPOO, 2)))
                        .applied())
                .extracting(AppliedPromotion::id)
                .containsExactly("cola", "tea");
    }

    @Test
    void aHappyHourBelongsToTheBusinessDayEvenAfterMidnight() {
        Schedule schedule = new Schedule(
                Optional.of(FRIDAY),
                Optional.of(FRIDAY),
                List.of(DayOfWeek.FRIDAY),
                Optional.of(LocalTime.of(22, 0)),
                Optional.of(LocalTime.of(2, 0)));
        assertThat(schedule.includes(FRIDAY, LocalTime.of(21, 59))).isFalse();
        assertThat(schedule.includes(FRIDAY, LocalTime.of(22, 0))).isTrue();
        assertThat(schedule.includes(FRIDAY, LocalTime.of(1, 59))).isTrue();
        assertThat(schedule.includes(FRIDAY, LocalTime.of(2, 0))).isFalse();
        assertThat(schedule.includes(FRIDAY.plusDays(7), LocalTime.of(23, 0))).isFalse();
        PromotionResult result = apply(
                List.of(drink(1, "cola", 300, 1)),
                rule("late", new Offer.PercentOff(DRINKS, TEN)).with(schedule));
        assertThat(reason(result, "late")).isEqualTo(new Reason.NotNow());
    }

    @Test
    void membersAndTiersHavePricesOfTheirOwn() {
        Promotion members = rule("m", new Offer.FixedPrice(SHAMPOO, 900)).with(Audience.MEMBERS);
        Promotion gold = rule("g", new Offer.FixedPrice(SHAMPOO, 800)).with(new Audience(false, List.of("gold")));
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 1_000, 1));
        assertThat(reason(apply(lines, members, gold), "m")).isEqualTo(new Reason.MembersOnly());
        PromotionResult silver = engine(members, gold).apply(sale(lines, new Shopper("silver", Map.of()), Map.of()));
        assertThat(silver.total()).isEqualTo(100);
        assertThat(reason(silver, "g")).isEqualTo(new Reason.OtherTiers(List.of("gold")));
        assertThat(engine(members, gold)
                        .apply(sale(lines, new Shopper("gold", Map.of()), Map.of()))
                        .total())
                .isEqualTo(200);
    }

    @Test
    void limitsHoldInTheSaleForTheMemberAndForTheBudget() {
        Offer off = new Offer.AmountOff(SHAMPOO, 100);
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 1_000, 5));
        assertThat(apply(lines, rule("s", off).with(new Limits(Optional.of(2), Optional.empty(), Optional.empty())))
                        .total())
                .isEqualTo(200);
        Promotion perMember = rule("m", off).with(new Limits(Optional.empty(), Optional.of(3), Optional.empty()));
        assertThat(engine(perMember)
                        .apply(sale(lines, new Shopper("", Map.of("m", 2)), Map.of()))
                        .total())
                .isEqualTo(100);
        assertThat(reason(engine(perMember).apply(sale(lines, new Shopper("", Map.of("m", 3)), Map.of())), "m"))
                .isEqualTo(new Reason.UsedUp());
        Promotion budget = rule("b", off).with(new Limits(Optional.empty(), Optional.empty(), Optional.of(1_000L)));
        assertThat(engine(budget)
                        .apply(sale(lines, new Shopper("", Map.of()), Map.of("b", 650L)))
                        .total())
                .isEqualTo(300);
        assertThat(reason(engine(budget).apply(sale(lines, new Shopper("", Map.of()), Map.of("b", 950L))), "b"))
                .isEqualTo(new Reason.BudgetSpent(50));
    }

    @Test
    void aCouponIsAskedForAndOneThatIsForNothingHereSaysSo() {
        Promotion coupon = rule("c", new Offer.PercentOff(SHAMPOO, TEN)).with(Coupon.once("SAVE10"));
        PromotionEngine engine = engine(coupon);
        List<OfferedLine> shampoo = List.of(pieces(1, "shampoo", 1_000, 1));
        assertThat(engine.apply(OfferedSale.of(shampoo, FRIDAY, LocalTime.NOON)).notUsed())
                .isEmpty();
        assertThat(engine.apply(with("SAVE10", shampoo)).total()).isEqualTo(100);
        assertThat(reason(engine.apply(with("SAVE10", List.of(drink(1, "cola", 300, 1)))), "c"))
                .isEqualTo(new Reason.NothingForIt());
    }

    @Test
    void ofTwoThatSaveTheSameTheHigherPriorityIsUsed() {
        List<OfferedLine> lines = List.of(pieces(1, "shampoo", 1_000, 1));
        Promotion a = rule("a", new Offer.AmountOff(SHAMPOO, 100));
        Promotion b = rule("b", new Offer.AmountOff(SHAMPOO, 100));
        assertThat(apply(lines, a, b).applied())
                .extracting(AppliedPromotion::id)
                .containsExactly("a");
        assertThat(apply(lines, a, b.withPriority(1)).applied())
                .extracting(AppliedPromotion::id)
                .containsExactly("b");
    }

    @Test
    void aSearchThatRunsOutOfStepsSaysSoAndIsLegalAllTheSame() {
        List<OfferedLine> lines = IntStream.range(1, 30)
                .mapToObj(i -> drink(i, "d" + i, 100 + 37 * i % 211, 2))
                .toList();
        Promotion[] promotions = IntStream.range(0, 6)
                .mapToObj(i -> rule(
                        "p" + i,
                        Offer.Bundle.nForPrice(
                                new Selection(List.of(), List.of("drinks"), List.of("d" + (i + 1))),
                                3 + i % 3,
                                200 + 7 * i)))
                .toArray(Promotion[]::new);
        PromotionResult result = apply(lines, promotions);
        assertThat(result.provenBest()).isFalse();
        assertThat(result.total()).isPositive();
        assertThat(result.steps()).isLessThan(PromotionEngine.STEPS + 1_000);
    }

    @Test
    void aHundredThousandPiecesAreNotTriedOutOneByOne() {
        PromotionResult result = apply(
                List.of(pieces(1, "shampoo", 100, 100_000)), rule("3for2", Offer.Bundle.cheapestFree(SHAMPOO, 2, 1)));
        assertThat(result.total()).isEqualTo(100 * 33_333L);
        assertThat(result.provenBest()).isTrue();
    }

    @Test
    void anEmptyBasketHasNothingToSay() {
        PromotionResult result = apply(List.of(), rule("a", new Offer.PercentOff(Selection.ALL, TEN)));
        assertThat(result.applied()).isEmpty();
        assertThat(result.notUsed()).isEmpty();
        assertThat(result.provenBest()).isTrue();
    }

    @Test
    void rulesThatDoNotGoTogetherAreNamed() {
        Promotion a =
                rule("a", new Offer.PercentOff(SHAMPOO, TEN)).with(new Stacking(List.of(), List.of("a", "z"), false));
        assertThat(PromotionCheck.problems(List.of(a, a.with(Stacking.FREE))))
                .containsExactly(
                        "Promotion a: it excludes z, which is not there",
                        "Promotion a: it excludes itself",
                        "Promotion a: there are two of this id");
        assertThatThrownBy(() -> engine(a)).hasMessage("Promotion a: it excludes z, which is not there");
        assertThatThrownBy(() -> new Offer.PercentOff(SHAMPOO, BigDecimal.valueOf(101)))
                .hasMessageContaining("at most 100");
        assertThatThrownBy(() -> Offer.Bundle.cheapestFree(SHAMPOO, 0, 1)).hasMessageContaining("A set of 1");
    }

    private static OfferedLine pieces(int number, String item, long price, int count) {
        return OfferedLine.pieces(number, item, "food", price, count);
    }

    private static OfferedLine drink(int number, String item, long price, int count) {
        return OfferedLine.pieces(number, item, "drinks", price, count);
    }

    private static Promotion rule(String id, Offer offer) {
        return Promotion.of(id, AnyPromotions.name(id), offer);
    }

    private static PromotionEngine engine(Promotion... promotions) {
        return PromotionEngine.of(List.of(promotions));
    }

    private static PromotionResult apply(List<OfferedLine> lines, Promotion... promotions) {
        return engine(promotions).apply(OfferedSale.of(lines, FRIDAY, LocalTime.NOON));
    }

    private static OfferedSale sale(List<OfferedLine> lines, Shopper member, Map<String, Long> spent) {
        return new OfferedSale(lines, FRIDAY, LocalTime.NOON, Optional.of(member), Set.of(), spent);
    }

    private static OfferedSale with(String coupon, List<OfferedLine> lines) {
        return new OfferedSale(lines, FRIDAY, LocalTime.NOON, Optional.empty(), Set.of(coupon), Map.of());
    }

    private static Reason reason(PromotionResult result, String id) {
        return result.notUsed().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
