package app.suanpan.domain.promotion;

import app.suanpan.domain.promotion.NotUsed.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a candidate is not part of the combination. */
final class Explanation {
    /** So many steps are enough to see whether a promotion would save anything if it were the only one. */
    private static final long FEW_STEPS = 500;

    private final Goods goods;
    private final List<Candidate> used;
    private final Set<Integer> ranks;
    private final Map<Integer, Set<String>> takersOf;
    private final long[] untouched;
    private final long[] rest;

    Explanation(Goods goods, Plan plan) {
        this.goods = goods;
        takersOf = takersOf(plan);
        used = Stream.concat(
                        plan.moves().stream().map(Move::candidate),
                        plan.onTop().stream().map(OnTopStage.Use::candidate))
                .collect(Collectors.toMap(Candidate::rank, candidate -> candidate, (one, _) -> one))
                .values()
                .stream()
                .toList();
        ranks = used.stream().map(Candidate::rank).collect(Collectors.toSet());
        untouched = OnTopStage.rest(goods, List.of());
        rest = OnTopStage.rest(goods, plan.moves());
    }

    boolean isUsed(Candidate candidate) {
        return ranks.contains(candidate.rank());
    }

    Reason reason(Candidate candidate) {
        if (saving(candidate) == 0) {
            return saving(candidate.withAnyBudget()) > 0
                    ? new Reason.BudgetSpent(candidate.budgetLeft())
                    : new Reason.NoSaving();
        }
        Optional<Candidate> rival =
                used.stream().filter(candidate::conflictsWith).findFirst();
        if (rival.isPresent()) {
            Promotion by = rival.get().promotion();
            return new Reason.Excluded(by.id(), by.name());
        }
        List<String> takers = candidate.isOnTop() ? List.of() : takers(candidate);
        return takers.isEmpty() ? new Reason.BetterWithout() : new Reason.UnitsTaken(takers);
    }

    /** What it would save if it were the only one; for one on top, beside the others. */
    private long saving(Candidate candidate) {
        if (candidate.isOnTop()) {
            long[] left = used.stream().anyMatch(candidate::conflictsWith) ? untouched : rest;
            return OnTopStage.use(List.of(candidate), left).stream()
                    .mapToLong(OnTopStage.Use::total)
                    .sum();
        }
        if (!candidate.isBundle()) {
            return Arrays.stream(candidate.lines())
                    .mapToLong(line -> Saving.ofUnits(candidate.promotion().offer(), goods.line(line), 1))
                    .filter(saving -> saving <= candidate.budgetLeft())
                    .max()
                    .orElse(0);
        }
        Part part = Part.of(goods, List.of(candidate));
        long quickly = Greedy.combine(part.goods(), part.candidates()).stream()
                .mapToLong(Move::total)
                .sum();
        if (quickly > 0) {
            return quickly;
        }
        ItemSearch search = new ItemSearch(part.goods(), part.candidates(), part.all(), 0, null, FEW_STEPS);
        search.run();
        return search.best().stream().mapToLong(Move::total).sum();
    }

    private List<String> takers(Candidate candidate) {
        Set<String> takers = new TreeSet<>();
        for (int line : candidate.lines()) {
            takers.addAll(takersOf.getOrDefault(line, Set.of()));
        }
        return List.copyOf(takers);
    }

    /** The promotions that took units, by line. */
    private static Map<Integer, Set<String>> takersOf(Plan plan) {
        Map<Integer, Set<String>> takers = new HashMap<>();
        for (Move move : plan.moves()) {
            for (int line : move.lines()) {
                takers.computeIfAbsent(line, _ -> new TreeSet<>())
                        .add(move.candidate().promotion().id());
            }
        }
        return takers;
    }
}
