package app.suanpan.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.shop.PrintsItsSeed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for every basket and any promotions. */
@AddLifecycleHook(PrintsItsSeed.class)
class PromotionEnginePropertyTest {
    private static final long PATIENTLY = 5_000_000;

    @Property(tries = 120_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noLegalCombinationSavesMore(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.handful(seed);
        PromotionResult result = PromotionEngine.of(any.promotions(), PATIENTLY).apply(sale(any.lines()));
        assertThat(result.provenBest()).as("proven best of %s", any).isTrue();
        assertThat(result.total()).as("the most of %s", any).isEqualTo(BruteForce.best(any.lines(), any.promotions()));
    }

    /** The property found it once in some 500,000 baskets: 988 in place of 989, by the rounding of what two offers on top share. */
    @Example
    void oneOfferOnTopIsLeftOutWhereTheOthersSaveAUnitMore() {
        noLegalCombinationSavesMore(-670_487);
    }

    @Property(tries = 120_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noLegalCombinationSavesMoreWhoeverBuysAndWhenever(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.handful(seed);
        // Another seed: from the same one both would draw the same figures.
        AnyOccasion occasion = new AnyOccasion(~seed, any.promotions());
        PromotionResult result =
                PromotionEngine.of(occasion.promotions(), PATIENTLY).apply(occasion.sale(any.lines()));
        assertThat(result.provenBest()).as("proven best of %s", any).isTrue();
        assertThat(result.total()).as("the most of %s", any).isEqualTo(BruteForce.best(any.lines(), occasion.usable()));
    }

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyCombinationIsLegalAndAccountedFor(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.many(seed);
        List<OfferedLine> lines = any.lines();
        List<Promotion> promotions = any.promotions();
        PromotionResult result = PromotionEngine.of(promotions, 300).apply(sale(lines));
        Map<String, Promotion> byId =
                promotions.stream().collect(Collectors.toMap(Promotion::id, promotion -> promotion));
        Map<Integer, Long> off = new HashMap<>();
        Map<Integer, Integer> claimed = new HashMap<>();
        for (AppliedPromotion applied : result.applied()) {
            Promotion promotion = byId.get(applied.id());
            assertThat(applied.total())
                    .isPositive()
                    .isLessThanOrEqualTo(promotion.limits().budget().orElse(Long.MAX_VALUE));
            assertThat(applied.uses())
                    .isPositive()
                    .isLessThanOrEqualTo(promotion.limits().perSale().orElse(Integer.MAX_VALUE));
            for (AppliedPromotion.Share share : applied.shares()) {
                off.merge(share.line(), share.amount(), Long::sum);
                if (!(promotion.offer() instanceof Offer.OnTop)) {
                    claimed.merge(share.line(), share.units(), Integer::sum);
                }
            }
        }
        for (OfferedLine line : lines) {
            assertThat(off.getOrDefault(line.number(), 0L)).isLessThanOrEqualTo(line.amount());
            assertThat(claimed.getOrDefault(line.number(), 0)).isLessThanOrEqualTo(line.units());
        }
        for (AppliedPromotion one : result.applied()) {
            for (AppliedPromotion other : result.applied()) {
                assertThat(one != other && BruteForce.exclude(byId.get(one.id()), byId.get(other.id())))
                        .isFalse();
            }
        }
        assertThat(off.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(result.total());
        Set<String> spoken = Stream.concat(
                        result.applied().stream().map(AppliedPromotion::id),
                        result.notUsed().stream().map(NotUsed::id))
                .collect(Collectors.toSet());
        assertThat(spoken).hasSize(result.applied().size() + result.notUsed().size());
        assertThat(spoken)
                .isEqualTo(promotions.stream()
                        .filter(promotion -> lines.stream()
                                .anyMatch(line -> promotion.offer().speaksOf(line.item(), line.category())
                                        && !(promotion.offer() instanceof Offer.Bundle && line.weighed())))
                        .map(Promotion::id)
                        .collect(Collectors.toSet()));
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatWasFoundForEarlierBasketsChangesNothing(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.many(seed);
        List<OfferedLine> lines = any.lines();
        List<Promotion> promotions = any.promotions();
        PromotionEngine experienced = PromotionEngine.of(promotions, 300);
        for (int scanned = 1; scanned <= lines.size(); scanned++) {
            OfferedSale soFar = sale(lines.subList(0, scanned));
            assertThat(experienced.apply(soFar))
                    .isEqualTo(PromotionEngine.of(promotions, 300).apply(soFar));
        }
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfLinesAndOfPromotionsDoesNotMatter(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.many(seed);
        Random order = new Random(~seed);
        List<OfferedLine> shuffledLines = new ArrayList<>(any.lines());
        List<Promotion> shuffled = new ArrayList<>(any.promotions());
        Collections.shuffle(shuffledLines, order);
        Collections.shuffle(shuffled, order);
        assertThat(PromotionEngine.of(shuffled, 300).apply(sale(shuffledLines)))
                .isEqualTo(PromotionEngine.of(any.promotions(), 300).apply(sale(any.lines())));
    }

    @Property(tries = 23_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void withoutAPromotionNobodyIsBetterOff(@ForAll long seed) {
        AnyPromotions any = AnyPromotions.few(seed);
        List<OfferedLine> lines = any.lines();
        List<Promotion> promotions = any.promotions();
        Assume.that(!promotions.isEmpty());
        PromotionResult all = PromotionEngine.of(promotions, PATIENTLY).apply(sale(lines));
        Assume.that(all.provenBest());
        List<Promotion> fewer = promotions.subList(0, promotions.size() - 1);
        assertThat(PromotionEngine.of(fewer, PATIENTLY).apply(sale(lines)).total())
                .isLessThanOrEqualTo(all.total());
    }

    private static OfferedSale sale(List<OfferedLine> lines) {
        return OfferedSale.of(lines, LocalDate.of(2026, 11, 20), LocalTime.NOON);
    }
}
