package app.suanpan.bench;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.OfferedLine;
import app.suanpan.domain.promotion.OfferedSale;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.PromotionResult;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.promotion.Stacking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding the best legal combination among a thousand promotions that all run today. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PromotionBench {
    private static final int ITEMS = 1_000;
    private static final int CATEGORIES = 40;

    private PromotionEngine engine;
    private OfferedSale sale;

    @Setup
    public void fill() {
        engine = PromotionEngine.of(IntStream.range(0, 1_000)
                .mapToObj(number -> promotion(number, at -> "i" + at, at -> "c" + at % CATEGORIES))
                .toList());
        List<OfferedLine> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int item = i * 37 % ITEMS;
            lines.add(
                    OfferedLine.pieces(i + 1, "i" + item, "c" + item % CATEGORIES, 300 + item * 13 % 2_000, 1 + i % 3));
        }
        sale = OfferedSale.of(lines, LocalDate.of(2026, 11, 20), LocalTime.NOON);
    }

    /** Fifty lines, a thousand promotions of all kinds; about one in five speaks of something in the basket. */
    @Benchmark
    public PromotionResult combineAThousandPromotions() {
        return engine.apply(sale);
    }

    /**
     * A promotion of one of ten kinds.
     *
     * @param items codes of items, by their number from 0 to 999
     * @param categories names of categories, by any number
     */
    static Promotion promotion(int number, IntFunction<String> items, IntFunction<String> categories) {
        Selection item = Selection.ofItems(items.apply(number), items.apply((number + 1) % ITEMS));
        Selection category = Selection.ofCategories(categories.apply(number));
        Offer offer = switch (number % 10) {
            case 0 -> Offer.Bundle.cheapestFree(item, 2, 1);
            case 1 -> Offer.Bundle.nForPrice(item, 2, 900);
            case 2 -> new Offer.FixedPrice(item, 500);
            case 3 -> new Offer.AmountOff(item, 50);
            case 4 -> Offer.Bundle.buyGet(new Offer.Slot(item, 1), new Offer.Slot(category, 1), BigDecimal.valueOf(50));
            case 5 ->
                number < 100 ? Offer.Bundle.nForPrice(category, 3, 1_500) : new Offer.PercentOff(item, BigDecimal.TEN);
            case 6 -> new Offer.OnTop(Selection.ALL, 100_000L * number, new Reward.AmountOffAll(1_000));
            default -> new Offer.PercentOff(item, BigDecimal.valueOf(1 + number % 30));
        };
        Promotion promotion = Promotion.of("p" + number, new LocalName("优惠 " + number, "Promotion " + number), offer);
        return switch (number % 17) {
            case 0 -> promotion.with(Stacking.inGroup("g" + number % 50));
            case 1 -> promotion.with(Audience.MEMBERS);
            default -> promotion;
        };
    }
}
