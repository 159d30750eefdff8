package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small baskets and promotions of every kind that get in each other's way as often as can be. */
final class AnyPromotions {
    private static final List<String> CATEGORIES = List.of("x", "y");

    private AnyPromotions() {}

    static LocalName name(String id) {
        return new LocalName("优惠 " + id, "Promotion " + id);
    }

    /** @param most the most pieces of one line */
    static Arbitrary<List<OfferedLine>> lines(int lines, int most) {
        Arbitrary<Long> prices = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 30), Arbitraries.longs().between(0, 2_000), Arbitraries.just(10L));
        Arbitrary<Integer> pieces = Arbitraries.integers().between(-1, most);
        return Combinators.combine(prices, pieces, Arbitraries.of(CATEGORIES))
                .as((price, count, category) -> new Object[] {price, count, category})
                .list()
                .ofMinSize(1)
                .ofMaxSize(lines)
                .map(AnyPromotions::toLines);
    }

    private static List<OfferedLine> toLines(List<Object[]> drawn) {
        List<OfferedLine> lines = new ArrayList<>();
        for (Object[] one : drawn) {
            int number = lines.size() + 1;
            long price = (long) one[0];
            int count = (int) one[1];
            lines.add(
                    count > 0
                            ? OfferedLine.pieces(number, "i" + number, (String) one[2], price, count)
                            : new OfferedLine(
                                    number,
                                    "i" + number,
                                    (String) one[2],
                                    price,
                                    355,
                                    true,
                                    (price * 355 + 500) / 1_000));
        }
        return lines;
    }

    static Arbitrary<List<Promotion>> promotions(int most) {
        return promotion().list().ofMaxSize(most).map(drawn -> {
            List<Promotion> promotions = new ArrayList<>();
            for (Promotion one : drawn) {
                String id = "p" + promotions.size();
                // Every third excludes the first one by name.
                Stacking stacking = promotions.size() % 3 == 2 && one.priority() == 0
                        ? new Stacking(
                                one.stacking().groups(),
                                List.of("p0"),
                                one.stacking().alone())
                        : one.stacking();
                promotions.add(new Promotion(
                        id,
                        name(id),
                        one.priority(),
                        one.offer(),
                        one.schedule(),
                        one.audience(),
                        stacking,
                        one.limits(),
                        one.coupon()));
            }
            return promotions;
        });
    }

    private static Arbitrary<Promotion> promotion() {
        Arbitrary<Limits> limits = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Limits.NONE)),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(1, 3)
                                .map(uses -> new Limits(Optional.of(uses), Optional.empty(), Optional.empty()))),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(1, 40)
                                .map(budget -> new Limits(Optional.empty(), Optional.empty(), Optional.of(budget)))));
        Arbitrary<Stacking> stacking = Arbitraries.frequency(
                Tuple.of(12, Stacking.FREE),
                Tuple.of(3, Stacking.inGroup("g")),
                Tuple.of(2, Stacking.inGroup("h")),
                Tuple.of(1, new Stacking(List.of("g", "h"), List.of(), false)),
                Tuple.of(1, new Stacking(List.of(), List.of(), true)));
        return Combinators.combine(
                        offer(), limits, stacking, Arbitraries.integers().between(0, 2))
                .as((offer, limit, stack, priority) -> Promotion.of("p", name("p"), offer)
                        .with(
                                offer instanceof Offer.OnTop
                                        ? new Limits(Optional.empty(), Optional.empty(), limit.budget())
                                        : limit)
                        .with(stack)
                        .withPriority(priority));
    }

    private static Arbitrary<Offer> offer() {
        Arbitrary<Selection> selections = Arbitraries.of(
                Selection.ALL,
                Selection.ofCategories("x"),
                Selection.ofCategories("y"),
                Selection.ofItems("i1", "i2"),
                Selection.ofItems("i2", "i3"),
                Selection.ofItems("i1"),
                new Selection(List.of("i4"), List.of("x"), List.of("i2")));
        Arbitrary<BigDecimal> percents =
                Arbitraries.of("5", "10", "33.33", "50", "100").map(BigDecimal::new);
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 40);
        Arbitrary<Offer.Slot> slots = Combinators.combine(
                        selections, Arbitraries.integers().between(1, 2))
                .as(Offer.Slot::new);
        Arbitrary<Reward> plain = Arbitraries.oneOf(
                amounts.map(Reward.TogetherFor::new),
                percents.map(Reward.PercentOffAll::new),
                amounts.map(Reward.AmountOffAll::new));
        Arbitrary<Reward> reward = Arbitraries.oneOf(
                plain,
                Combinators.combine(Arbitraries.integers().between(1, 2), percents)
                        .as(Reward.CheapestOff::new),
                percents.map(percent -> new Reward.SlotOff(0, percent)));
        Arbitrary<Reward> ofTwo = Arbitraries.oneOf(reward, percents.map(percent -> new Reward.SlotOff(1, percent)));
        Arbitrary<Reward> top =
                Arbitraries.oneOf(percents.map(Reward.PercentOffAll::new), amounts.map(Reward.AmountOffAll::new));
        return Arbitraries.oneOf(
                Combinators.combine(selections, percents).as(Offer.PercentOff::new),
                Combinators.combine(selections, amounts).as(Offer.AmountOff::new),
                Combinators.combine(selections, amounts).as(Offer.FixedPrice::new),
                Combinators.combine(selections, Arbitraries.integers().between(2, 3), reward)
                        .as((selection, count, what) -> set(List.of(new Offer.Slot(selection, count)), what)),
                Combinators.combine(slots.list().ofSize(2), ofTwo).as(AnyPromotions::set),
                Combinators.combine(selections, Arbitraries.longs().between(0, 60), top)
                        .as(Offer.OnTop::new));
    }

    /** Of a set, one unit at least is not among its cheapest. */
    private static Offer.Bundle set(List<Offer.Slot> slots, Reward reward) {
        int size = slots.stream().mapToInt(Offer.Slot::count).sum();
        return new Offer.Bundle(
                slots,
                reward instanceof Reward.CheapestOff(int count, BigDecimal percent) && count >= size
                        ? new Reward.CheapestOff(size - 1, percent)
                        : reward);
    }
}
