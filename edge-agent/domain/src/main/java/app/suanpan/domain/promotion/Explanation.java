package app.suanpan.domain.promotion;

import app.suanpan.domain.promotion.NotUsed.Reason;
import java.util.Arrays;
import java.util.List;
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
    private final Plan plan;
    private final List<Candidate> used;

    Explanation(Goods goods, Plan plan) {
        this.goods = goods;
        this.plan = plan;
        used = Stream.concat(
                        plan.moves().stream().map(Move::candidate),
                        plan.onTop().stream().map(OnTopStage.Use::candidate))
                .collect(Collectors.toMap(Candidate::rank, candidate -> candidate, (one, _) -> one))
                .values()
                .stream()
                .toList();
    }

    boolean isUsed(Candidate candidate) {
        return used.stream().anyMatch(other -> other.rank() == candidate.rank());
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
            long[] rest = used.stream().anyMatch(candidate::conflictsWith)
                    ? OnTopStage.rest(goods, List.of())
                    : OnTopStage.rest(goods, plan.moves());
            return OnTopStage.use(List.of(candidate), rest).stream()
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
        long quickly = Greedy.combine(goods, List.of(candidate)).stream()
                .mapToLong(Move::total)
                .sum();
        if (quickly > 0) {
            return quickly;
        }
        ItemSearch search = new ItemSearch(goods, List.of(candidate), candidate.lines(), 0, null, FEW_STEPS);
        search.run();
        return search.best().stream().mapToLong(Move::total).sum();
    }

    private List<String> takers(Candidate candidate) {
        Set<Integer> wanted = Arrays.stream(candidate.lines()).boxed().collect(Collectors.toSet());
        Set<String> takers = new TreeSet<>();
        for (Move move : plan.moves()) {
            if (Arrays.stream(move.lines()).anyMatch(wanted::contains)) {
                takers.add(move.candidate().promotion().id());
            }
        }
        return List.copyOf(takers);
    }
}
