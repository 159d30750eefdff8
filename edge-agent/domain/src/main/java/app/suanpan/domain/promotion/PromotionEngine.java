package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds, for a sale, the combination of promotions that saves the customer most, among all that are legal:
 *
 * <ul>
 *   <li>a unit serves at most one promotion, apart from those on top ({@link Offer.OnTop}), which reduce what the others left;
 *   <li>in a set, the cheapest units are those of that set, and sets are put together as is best for the customer;
 *   <li>of the offers on units without limits, one line has at most one; it takes all units of the line that nothing else took;
 *   <li>promotions that exclude each other do not share a sale ({@link Stacking}), and no limit is exceeded ({@link Limits}).
 * </ul>
 *
 * <p>Of two combinations that save the same, the one found first stays; promotions are tried by priority, then id. Immutable, and safe
 * for any thread.
 */
public final class PromotionEngine {
    /** Steps of search for a sale: a few milliseconds. */
    public static final long STEPS = 20_000;

    private static final Comparator<Promotion> ORDER =
            Comparator.comparingInt(Promotion::priority).reversed().thenComparing(Promotion::id);

    private final List<Indexed> promotions;
    private final Map<String, List<Integer>> byItem = new HashMap<>();
    private final Map<String, List<Integer>> byCategory = new HashMap<>();
    private final Map<String, List<Integer>> byCoupon = new HashMap<>();
    private final Map<String, Integer> byCampaign = new HashMap<>();
    private final List<Integer> open = new ArrayList<>();
    private final long steps;
    private final boolean hasBudgets;
    private final boolean hasMemberLimits;
    private final boolean hasHours;
    private final PartMemory memory = new PartMemory();

    private PromotionEngine(List<Promotion> all, long steps) {
        this.steps = steps;
        hasBudgets =
                all.stream().anyMatch(promotion -> promotion.limits().budget().isPresent());
        hasMemberLimits = all.stream()
                .anyMatch(promotion -> promotion.limits().perMember().isPresent());
        hasHours = all.stream()
                .map(Promotion::schedule)
                .anyMatch(schedule ->
                        schedule.from().isPresent() || schedule.until().isPresent());
        promotions = all.stream().sorted(ORDER).map(Indexed::of).toList();
        for (int rank = 0; rank < promotions.size(); rank++) {
            index(rank);
        }
    }

    /**
     * An engine for these promotions.
     *
     * @throws IllegalArgumentException if they do not go together; {@link PromotionCheck} says all that is wrong
     */
    public static PromotionEngine of(List<Promotion> promotions) {
        return of(promotions, STEPS);
    }

    /** As {@link #of(List)}, with another number of steps after which a search ends with what it has. */
    public static PromotionEngine of(List<Promotion> promotions, long steps) {
        List<String> wrong = PromotionCheck.problems(promotions);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong.getFirst());
        }
        return new PromotionEngine(promotions, steps);
    }

    private void index(int rank) {
        Promotion promotion = promotions.get(rank).promotion();
        promotion.coupon().ifPresent(coupon -> coupon.codes().forEach(code -> add(byCoupon, code, rank)));
        if (promotion.coupon().filter(Coupon::member).isPresent()) {
            byCampaign.put(promotion.id(), rank);
        }
        for (Selection selection : promotion.offer().selections()) {
            if (selection.isOpen()) {
                open.add(rank);
            }
            selection.items().forEach(item -> add(byItem, item, rank));
            selection.categories().forEach(category -> add(byCategory, category, rank));
        }
    }

    private static void add(Map<String, List<Integer>> index, String key, int rank) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(rank);
    }

    /** Whether there are no promotions at all. */
    public boolean isEmpty() {
        return promotions.isEmpty();
    }

    /** Whether a coupon of this code belongs to any promotion. */
    public boolean knowsCoupon(String code) {
        return !ranksOf(code).isEmpty();
    }

    /** Whether a coupon of this code is spent by one sale: any of its promotions says so. */
    public boolean isSpentByOneSale(String code) {
        return takersOf(code)
                .map(Promotion::coupon)
                .flatMap(Optional::stream)
                .anyMatch(coupon -> coupon.uses() == Coupon.Uses.ONCE);
    }

    /** Whether a coupon of this code is in a sale as soon as its member is recognised. */
    public boolean appliesByItself(String code) {
        return takersOf(code).map(Promotion::coupon).flatMap(Optional::stream).anyMatch(Coupon::byItself);
    }

    /** Whether a coupon of this code would add nothing to these: each of its promotions has another one already. */
    public boolean isCoveredBy(String code, Set<String> presented) {
        return takersOf(code)
                .noneMatch(promotion -> promotion.couponAmong(presented).isEmpty());
    }

    private Stream<Promotion> takersOf(String code) {
        return ranksOf(code).stream().map(promotions::get).map(Indexed::promotion);
    }

    private List<Integer> ranksOf(String code) {
        return MemberCoupon.parse(code)
                .map(coupon -> byCampaign.get(coupon.campaign()))
                .map(List::of)
                .orElseGet(() -> byCoupon.getOrDefault(code, List.of()));
    }

    /** What a promotion is called, if it is there. */
    public Optional<LocalName> nameOf(String id) {
        return promotions.stream()
                .map(Indexed::promotion)
                .filter(promotion -> promotion.id().equals(id))
                .map(Promotion::name)
                .findFirst();
    }

    /** Whether any promotion has a budget, so that it matters what was spent. */
    public boolean hasBudgets() {
        return hasBudgets;
    }

    /** Whether any promotion runs at some hours of the day only, so that it matters when goods were rung up. */
    public boolean hasHours() {
        return hasHours;
    }

    /** Whether any promotion has a limit for each member, so that it matters what a member has used. */
    public boolean hasMemberLimits() {
        return hasMemberLimits;
    }

    /** The best legal combination for a sale. The same sale always gets the same. */
    public PromotionResult apply(OfferedSale sale) {
        Goods goods = Goods.of(sale.lines());
        Shelf shelf = new Shelf(goods);
        Admission admission = new Admission(sale, goods);
        List<Candidate> candidates = new ArrayList<>();
        SortedMap<String, NotUsed> notUsed = new TreeMap<>();
        for (int rank : asked(sale)) {
            Indexed indexed = promotions.get(rank);
            Promotion promotion = indexed.promotion();
            List<int[]> all = indexed.slotLines(shelf);
            boolean nothing = Lines.areNone(all);
            if (admission.isUnasked(promotion) || nothing && promotion.coupon().isEmpty()) {
                continue;
            }
            List<int[]> slotLines = inTime(promotion, all, sale, goods);
            if (!nothing && Lines.areNone(slotLines)) {
                notUsed.put(promotion.id(), new NotUsed(promotion.id(), promotion.name(), new NotUsed.Reason.NotNow()));
                continue;
            }
            admission
                    .refusal(promotion, slotLines)
                    .ifPresentOrElse(
                            reason ->
                                    notUsed.put(promotion.id(), new NotUsed(promotion.id(), promotion.name(), reason)),
                            () -> candidates.add(Candidate.of(
                                    promotion,
                                    rank,
                                    admission.usesLeft(promotion),
                                    admission.budgetLeft(promotion),
                                    slotLines)));
        }
        Plan plan = new Planner(goods, candidates, memory).best(steps);
        Explanation explanation = new Explanation(goods, plan);
        for (Candidate candidate : candidates) {
            Promotion promotion = candidate.promotion();
            if (!explanation.isUsed(candidate)) {
                notUsed.put(
                        promotion.id(), new NotUsed(promotion.id(), promotion.name(), explanation.reason(candidate)));
            }
        }
        return new PromotionResult(
                applied(plan, goods, sale.coupons()), List.copyOf(notUsed.values()), plan.provenBest(), plan.steps());
    }

    /** Of what does not run any more, the lines that were rung up while it did. */
    private static List<int[]> inTime(Promotion promotion, List<int[]> slotLines, OfferedSale sale, Goods goods) {
        if (sale.since().later().isEmpty() || promotion.schedule().includes(sale.businessDay(), sale.time())) {
            return slotLines;
        }
        return slotLines.stream()
                .map(lines -> Arrays.stream(lines)
                        .filter(line -> promotion
                                .schedule()
                                .includesAnyOf(
                                        sale.businessDay(),
                                        sale.since().of(goods.line(line).number()),
                                        sale.time()))
                        .toArray())
                .toList();
    }

    /** The ranks of promotions that speak of something in the basket, or whose coupon was presented. */
    private int[] asked(OfferedSale sale) {
        BitSet ranks = new BitSet(promotions.size());
        if (!sale.lines().isEmpty()) {
            open.forEach(ranks::set);
        }
        for (OfferedLine line : sale.lines()) {
            byItem.getOrDefault(line.item(), List.of()).forEach(ranks::set);
            byCategory.getOrDefault(line.category(), List.of()).forEach(ranks::set);
        }
        sale.coupons().forEach(code -> ranksOf(code).forEach(ranks::set));
        return Lines.array(ranks);
    }

    private static List<AppliedPromotion> applied(Plan plan, Goods goods, Set<String> coupons) {
        SortedMap<Integer, Shares> below = new TreeMap<>();
        for (Move move : plan.moves()) {
            Shares shares = below.computeIfAbsent(
                    move.candidate().rank(), _ -> new Shares(move.candidate().promotion()));
            shares.uses += move.uses();
            List<Long> parts = move.shares(goods);
            IntStream.range(0, move.lines().length)
                    .forEach(i -> shares.add(
                            goods.line(move.lines()[i]), parts.get(i) * move.times(), move.counts()[i] * move.times()));
        }
        List<AppliedPromotion> applied = new ArrayList<>();
        below.values().forEach(shares -> applied.add(shares.toApplied(coupons)));
        for (OnTopStage.Use use : plan.onTop()) {
            Shares shares = new Shares(use.candidate().promotion());
            shares.uses = 1;
            IntStream.range(0, use.lines().length)
                    .filter(i -> use.shares().get(i) > 0)
                    .forEach(i -> shares.add(
                            goods.line(use.lines()[i]),
                            use.shares().get(i),
                            goods.line(use.lines()[i]).units()));
            applied.add(shares.toApplied(coupons));
        }
        return applied;
    }

    /** One promotion's shares while they are added up. */
    private static final class Shares {
        private final Promotion promotion;
        private final SortedMap<Integer, AppliedPromotion.Share> byLine = new TreeMap<>();
        private int uses;

        Shares(Promotion promotion) {
            this.promotion = promotion;
        }

        void add(OfferedLine line, long amount, int units) {
            byLine.merge(
                    line.number(),
                    new AppliedPromotion.Share(line.number(), amount, units),
                    (one, other) -> new AppliedPromotion.Share(
                            one.line(), one.amount() + other.amount(), one.units() + other.units()));
        }

        AppliedPromotion toApplied(Set<String> coupons) {
            return new AppliedPromotion(
                    promotion.id(),
                    promotion.name(),
                    List.copyOf(byLine.values()),
                    uses,
                    promotion.couponAmong(coupons),
                    promotion.limits().perMember());
        }
    }
}
