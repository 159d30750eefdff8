package app.suanpan.domain.points;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tier a member is in, by what they bought in a rolling year: up on the day that they reach it, down only when a period ends. So
 * it is the highest that they reached since the period began, with the tier on its first day.
 *
 * @param period when a tier may go down
 * @param steps the tiers, the lowest first
 */
public record TierRule(TierPeriod period, List<TierStep> steps) {
    /** Refuses tiers that are not one above the other. */
    public TierRule {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).spend() <= steps.get(i - 1).spend()) {
                throw new IllegalArgumentException("tier " + steps.get(i).tier() + " has to be above tier "
                        + steps.get(i - 1).tier() + ": the lowest comes first");
            }
        }
        if (steps.stream().map(TierStep::tier).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a tier is named twice");
        }
    }

    /** The earliest business day of which purchases matter for the tier on this one. */
    public LocalDate since(LocalDate day) {
        return period.startOf(day).minusYears(1);
    }

    /**
     * The tier on a business day; empty for none.
     *
     * @param purchases all of one member since {@link #since}, in any order, the same ones several times if need be
     */
    public String on(LocalDate day, Collection<Purchase> purchases) {
        return stepOf(most(day, purchases)).map(TierStep::tier).orElse("");
    }

    /** How many points for a hundred this tier gives; 100 where it is none of ours. */
    public int percentOf(String tier) {
        return steps.stream()
                .filter(step -> step.tier().equals(tier))
                .mapToInt(TierStep::percent)
                .findFirst()
                .orElse(100);
    }

    private Optional<TierStep> stepOf(long spend) {
        return steps.stream().filter(step -> step.spend() <= spend).reduce((lower, higher) -> higher);
    }

    /** The most that a rolling year came to on any day from the period's first to this one. */
    private long most(LocalDate day, Collection<Purchase> purchases) {
        LocalDate start = period.startOf(day);
        SortedMap<LocalDate, Long> changes = changes(purchases);
        long spend = changes.headMap(start.plusDays(1)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long most = spend;
        for (long change : changes.subMap(start.plusDays(1), day.plusDays(1)).values()) {
            spend += change;
            most = Math.max(most, spend);
        }
        return most;
    }

    /** By how much the sum of the last year changes on each day: by what is bought, and by what is a year ago. */
    private static SortedMap<LocalDate, Long> changes(Collection<Purchase> purchases) {
        Map<UUID, Purchase> once = purchases.stream()
                .collect(Collectors.toMap(Purchase::transaction, Function.identity(), Purchase::first));
        SortedMap<LocalDate, Long> changes = new TreeMap<>();
        for (Purchase purchase : once.values()) {
            @Nullable LocalDate bought = boughtOn(purchase, once);
            if (bought != null && purchase.day().isBefore(bought.plusYears(1))) {
                changes.merge(purchase.day(), purchase.amount(), Long::sum);
                changes.merge(bought.plusYears(1), -purchase.amount(), Long::sum);
            }
        }
        return changes;
    }

    /** What comes back leaves the year together with its sale. The sale of which nobody here knows has left it, or is still on its way. */
    private static @Nullable LocalDate boughtOn(Purchase purchase, Map<UUID, Purchase> all) {
        UUID original = purchase.original();
        if (original == null) {
            return purchase.day();
        }
        Purchase sale = all.get(original);
        return sale == null ? null : sale.day();
    }
}
