package app.suanpan.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Up at once, down only when a period ends. */
class TierRuleTest {
    private static final TierRule RULE = new TierRule(
            TierPeriod.QUARTER, List.of(new TierStep("silver", 1_000, 100), new TierStep("gold", 5_000, 150)));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

    @Example
    void aTierIsReachedOnTheDayOfThePurchaseThatReachesIt() {
        List<Purchase> purchases = List.of(bought(1, MAY, 999), bought(2, MAY.plusDays(1), 1));
        assertThat(RULE.on(MAY, purchases)).isEmpty();
        assertThat(RULE.on(MAY.plusDays(1), purchases)).isEqualTo("silver");
    }

    @Example
    void itIsKeptToTheEndOfThePeriodAndLostOnTheFirstDayOfTheNext() {
        List<Purchase> purchases = List.of(bought(1, MAY, 5_000));
        LocalDate yearLater = MAY.plusYears(1);
        assertThat(RULE.on(yearLater.minusDays(1), purchases)).isEqualTo("gold");
        assertThat(RULE.on(yearLater, purchases))
                .as("a year ago, but the quarter lasts")
                .isEqualTo("gold");
        assertThat(RULE.on(LocalDate.of(2027, 6, 30), purchases)).isEqualTo("gold");
        assertThat(RULE.on(LocalDate.of(2027, 7, 1), purchases)).isEmpty();
    }

    @Example
    void whatComesBackLowersTheTierWhenThePeriodEndsAndNotBefore() {
        List<Purchase> purchases = List.of(bought(1, MAY, 5_000), back(2, 1, MAY.plusDays(3), 4_500));
        assertThat(RULE.on(LocalDate.of(2026, 6, 30), purchases)).isEqualTo("gold");
        assertThat(RULE.on(LocalDate.of(2026, 7, 1), purchases)).isEmpty();
    }

    @Example
    void whatComesBackOfAnOldSaleTakesNothingFromThisYear() {
        LocalDate old = MAY.minusYears(1).minusMonths(4);
        List<Purchase> purchases =
                List.of(bought(1, old, 3_000), bought(2, MAY, 1_000), back(3, 1, MAY.plusDays(1), 3_000));
        assertThat(RULE.on(LocalDate.of(2026, 7, 1), purchases)).isEqualTo("silver");
        assertThat(RULE.on(LocalDate.of(2026, 7, 1), purchases.subList(1, 3)))
                .as("the old sale is not even read")
                .isEqualTo("silver");
    }

    @Example
    void whatIsNoLadderIsRefused() {
        assertThatThrownBy(() -> new TierRule(
                        TierPeriod.YEAR, List.of(new TierStep("gold", 5_000, 150), new TierStep("silver", 1_000, 100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lowest comes first");
    }

    @Property(tries = 1_000)
    void itIsTheHighestThatAnyDayOfThePeriodHadAndOrderDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            LocalDate day = MAY.minusDays(random.nextInt(800));
            purchases.add(bought(i, day, random.nextInt(3_000)));
            if (random.nextInt(3) == 0) {
                purchases.add(back(100 + i, i, day.plusDays(random.nextInt(500)), random.nextInt(3_000)));
            }
            if (random.nextInt(5) == 0) {
                purchases.add(bought(200 + i, day, -random.nextInt(500)));
            }
        }
        List<Purchase> otherwise = new ArrayList<>(purchases);
        otherwise.addAll(purchases.subList(0, purchases.size() / 2));
        Collections.shuffle(otherwise, random);
        LocalDate today = MAY.plusDays(random.nextInt(60));
        assertThat(RULE.on(today, otherwise)).isEqualTo(dayByDay(today, purchases));
    }

    /** The rule as it is told, and nothing clever. */
    private static String dayByDay(LocalDate today, List<Purchase> purchases) {
        String tier = "";
        long most = Long.MIN_VALUE;
        for (LocalDate day = RULE.period().startOf(today); !day.isAfter(today); day = day.plusDays(1)) {
            most = Math.max(most, lastYear(day, purchases));
        }
        for (TierStep step : RULE.steps()) {
            tier = most >= step.spend() ? step.tier() : tier;
        }
        return tier;
    }

    private static long lastYear(LocalDate day, List<Purchase> purchases) {
        return purchases.stream()
                .filter(purchase -> !purchase.day().isAfter(day))
                .filter(purchase -> day.isBefore(of(purchase, purchases).day().plusYears(1)))
                .mapToLong(Purchase::amount)
                .sum();
    }

    private static Purchase of(Purchase purchase, List<Purchase> all) {
        return all.stream()
                .filter(other -> other.transaction().equals(purchase.original()))
                .findFirst()
                .orElse(purchase);
    }

    private static Purchase bought(int id, LocalDate day, long amount) {
        return purchase(id, null, day, amount);
    }

    private static Purchase back(int id, int sale, LocalDate day, long amount) {
        return purchase(id, new UUID(1, sale), day, -amount);
    }

    private static Purchase purchase(int id, @Nullable UUID original, LocalDate day, long amount) {
        return new Purchase(new UUID(1, id), original, day, amount);
    }
}
