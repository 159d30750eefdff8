package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best legal combination of candidates.
 *
 * <p>A promotion that stands alone is tried alone. Which of the offers on top that conflict with something take part is tried out; then
 * the others stand on top, whatever lies below; only where they share some of the goods a unit of rounding may make one better left out, and
 * that is tried out last. Below, goods that no promotion brings together are searched apart: as long
 * as the offers on top speak of the whole basket, what is left to pay never rises when a part saves more, so the best parts make the best
 * whole. Where an offer on top speaks of some of the goods only, that is not so, and all goods are searched together.
 */
final class Planner {
    /** More pieces than this are not tried out one by one; the customer gets the {@link Greedy} combination. */
    private static final int MOST_UNITS = 200;

    /** More combinations of conflicting offers on top than this are not tried out. */
    private static final int MOST_SCENARIOS = 64;

    /** Of more offers on top than this none is left out to see whether the others save more without it. */
    private static final int MOST_LEFT_OUT = 4;

    private final Goods goods;
    private final List<Candidate> candidates;
    private final PartMemory memory;

    Planner(Goods goods, List<Candidate> candidates, PartMemory memory) {
        this.goods = goods;
        this.candidates = candidates;
        this.memory = memory;
    }

    /** @param mostSteps after so many steps, the search ends with what it has */
    Plan best(long mostSteps) {
        List<List<Candidate>> scenarios = scenarios();
        boolean all = scenarios.size() <= MOST_SCENARIOS;
        List<List<Candidate>> tried = all ? scenarios : scenarios.subList(0, MOST_SCENARIOS);
        @Nullable Plan best = null;
        boolean proven = all;
        long steps = 0;
        for (int i = 0; i < tried.size(); i++) {
            Plan plan = combine(tried.get(i), (mostSteps - steps) / (tried.size() - i));
            proven &= plan.provenBest();
            steps += plan.steps();
            best = best == null || plan.total() > best.total() ? plan : best;
        }
        if (best == null) {
            return new Plan(List.of(), List.of(), true, 0);
        }
        List<List<Candidate>> fewer = tried.stream()
                .flatMap(scenario -> fewerOnTop(scenario).stream())
                .toList();
        for (int i = 0; i < fewer.size() && steps < mostSteps; i++) {
            Plan plan = combine(fewer.get(i), (mostSteps - steps) / (fewer.size() - i));
            proven &= plan.provenBest();
            steps += plan.steps();
            best = plan.total() > best.total() ? plan : best;
        }
        proven &= fewer.isEmpty() || steps < mostSteps;
        proven &=
                tried.stream().map(Planner::onTop).noneMatch(offers -> share(offers) && offers.size() > MOST_LEFT_OUT);
        return new Plan(best.moves(), best.onTop(), proven, steps);
    }

    /**
     * The same with some of the offers on top left out. Of several that speak of the whole basket each makes what is left to pay less. Where one
     * speaks of some of the goods only, they share what those goods cost, and by the rounding of those shares two may save a unit more than three.
     */
    private List<List<Candidate>> fewerOnTop(List<Candidate> scenario) {
        List<Candidate> onTop = onTop(scenario);
        if (!share(onTop) || onTop.size() > MOST_LEFT_OUT) {
            return List.of();
        }
        return IntStream.range(1, 1 << onTop.size())
                .mapToObj(out -> scenario.stream()
                        .filter(candidate -> !onTop.contains(candidate) || (out >> onTop.indexOf(candidate) & 1) == 0)
                        .toList())
                .toList();
    }

    private static List<Candidate> onTop(List<Candidate> scenario) {
        return scenario.stream().filter(Candidate::isOnTop).toList();
    }

    private boolean share(List<Candidate> onTop) {
        return onTop.size() > 1 && !onTop.stream().allMatch(offer -> offer.covers(goods));
    }

    /** Sets of candidates in which the offers on top conflict with nothing. */
    private List<List<Candidate>> scenarios() {
        List<Candidate> together =
                candidates.stream().filter(candidate -> !isAlone(candidate)).toList();
        List<Candidate> particular = particular(together);
        List<Candidate> deciding = together.stream()
                .filter(Candidate::isOnTop)
                .filter(candidate ->
                        (candidate.isFree() ? particular : together).stream().anyMatch(candidate::conflictsWith))
                .toList();
        List<List<Candidate>> scenarios = new ArrayList<>();
        decide(together, deciding, 0, scenarios);
        candidates.stream().filter(Planner::isAlone).map(List::of).forEach(scenarios::add);
        return scenarios;
    }

    /** Those that name what they do not go with: of two that conflict, one is among them. */
    private static List<Candidate> particular(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> !candidate.isFree()).toList();
    }

    private static boolean isAlone(Candidate candidate) {
        return candidate.promotion().stacking().alone();
    }

    private static void decide(
            List<Candidate> allowed, List<Candidate> deciding, int next, List<List<Candidate>> scenarios) {
        if (scenarios.size() > MOST_SCENARIOS) {
            return;
        }
        if (next == deciding.size()) {
            scenarios.add(allowed);
            return;
        }
        Candidate candidate = deciding.get(next);
        if (allowed.contains(candidate)) {
            decide(
                    allowed.stream()
                            .filter(other -> !candidate.conflictsWith(other))
                            .toList(),
                    deciding,
                    next + 1,
                    scenarios);
        }
        decide(allowed.stream().filter(other -> other != candidate).toList(), deciding, next + 1, scenarios);
    }

    private Plan combine(List<Candidate> allowed, long mostSteps) {
        List<Candidate> onTop = onTop(allowed);
        List<Candidate> below =
                allowed.stream().filter(candidate -> !candidate.isOnTop()).toList();
        boolean together = onTop.stream().anyMatch(offer -> !offer.covers(goods));
        ToLongFunction<List<Move>> worth =
                moves -> moves.stream().mapToLong(Move::total).sum()
                        + OnTopStage.use(onTop, OnTopStage.rest(goods, moves)).stream()
                                .mapToLong(OnTopStage.Use::total)
                                .sum();
        List<List<Candidate>> parts = together ? List.of(below) : parts(below);
        List<Move> moves = new ArrayList<>();
        boolean proven = true;
        long steps = 0;
        for (int i = 0; i < parts.size(); i++) {
            Found found = together
                    ? searchTogether(parts.get(i), onTop, worth, mostSteps - steps)
                    : searchApart(parts.get(i), (mostSteps - steps) / (parts.size() - i));
            moves.addAll(found.moves());
            proven &= found.proven();
            steps += found.steps();
        }
        return new Plan(moves, OnTopStage.use(onTop, OnTopStage.rest(goods, moves)), proven, steps);
    }

    /** What came of one search. */
    record Found(List<Move> moves, boolean proven, long steps) {
        static Found by(ItemSearch search) {
            search.run();
            return new Found(search.best(), search.provenBest(), search.steps());
        }
    }

    private Found searchTogether(
            List<Candidate> all, List<Candidate> onTop, ToLongFunction<List<Move>> worth, long mostSteps) {
        int[] lines = lines(all);
        return Lines.units(goods, lines) > MOST_UNITS
                ? new Found(Greedy.combine(goods, all), false, 1)
                : Found.by(new ItemSearch(goods, all, lines, OnTopStage.bound(onTop, goods), worth, mostSteps));
    }

    private Found searchApart(List<Candidate> some, long mostSteps) {
        Part part = Part.of(goods, some);
        Found found = memory.best(part, mostSteps, Planner::search);
        return new Found(part.inTheWhole(found.moves()), found.proven(), found.steps());
    }

    private static Found search(Part part, long mostSteps) {
        boolean obvious = isObvious(part.candidates());
        return obvious || Lines.units(part.goods(), part.all()) > MOST_UNITS
                ? new Found(Greedy.combine(part.goods(), part.candidates()), obvious, 1)
                : Found.by(new ItemSearch(part.goods(), part.candidates(), part.all(), 0, null, mostSteps));
    }

    /**
     * Whether the greedy combination is known to be the best: where there are only offers on units that nothing limits or excludes, each
     * line has its best; and where there is but one kind of set, n for a price or the cheapest free, the dearest units go into the first
     * set, the next into the second.
     */
    private static boolean isObvious(List<Candidate> part) {
        return part.size() == 1 && isPlainSet(part.getFirst())
                || part.stream()
                        .noneMatch(candidate -> candidate.isBundle()
                                || candidate.limited()
                                || part.stream().anyMatch(candidate::conflictsWith));
    }

    private static boolean isPlainSet(Candidate candidate) {
        if (!candidate.isBundle()
                || candidate.slotLines().size() != 1
                || candidate.budgetLeft() != Candidate.ANY_BUDGET) {
            return false;
        }
        return switch (candidate.bundle().reward()) {
            case Reward.TogetherFor _ -> true;
            case Reward.CheapestOff off -> Percent.basisPoints(off.percent()) == Percent.WHOLE;
            case Reward.PercentOffAll _, Reward.AmountOffAll _, Reward.SlotOff _ -> false;
        };
    }

    private static int[] lines(List<Candidate> part) {
        return part.stream()
                .flatMapToInt(candidate -> Arrays.stream(candidate.lines()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Candidates that can get in each other's way, or that are used on goods that others of them bring together. */
    private List<List<Candidate>> parts(List<Candidate> below) {
        int[] parent = IntStream.range(0, goods.size()).toArray();
        List<Candidate> particular = particular(below);
        for (Candidate candidate : below) {
            List<Candidate> rivals = (candidate.isFree() ? particular : below)
                    .stream().filter(candidate::conflictsWith).toList();
            if (candidate.isBundle() || candidate.limited() || !rivals.isEmpty()) {
                int first = candidate.lines()[0];
                Stream.concat(Stream.of(candidate), rivals.stream())
                        .flatMapToInt(each -> Arrays.stream(each.lines()))
                        .forEach(line -> parent[root(parent, line)] = root(parent, first));
            }
        }
        Map<Integer, List<Candidate>> parts = new LinkedHashMap<>();
        for (Candidate candidate : below) {
            Arrays.stream(candidate.lines())
                    .map(line -> root(parent, line))
                    .distinct()
                    .forEach(root -> parts.computeIfAbsent(root, _ -> new ArrayList<>())
                            .add(restricted(candidate, parent, root)));
        }
        return List.copyOf(parts.values());
    }

    private static Candidate restricted(Candidate candidate, int[] parent, int root) {
        return candidate.on(candidate.slotLines().stream()
                .map(slot -> Arrays.stream(slot)
                        .filter(line -> root(parent, line) == root)
                        .toArray())
                .toList());
    }

    private static int root(int[] parent, int line) {
        int at = line;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
