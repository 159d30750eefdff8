package app.suanpan.domain.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.shop.SmallShop;
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

/** Facts about points arrive in any order, several times and from several boxes; what they come to is the same. */
class PointsAccountPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final PointsRule RULE = SmallShop.POINTS.versions().getFirst();

    @Example
    void aThousandTicketsDeliveredTenTimesInAnyOrderAreThereOnce() {
        Random random = new Random(1);
        List<PointsEntry> tickets = new ArrayList<>();
        for (int ticket = 0; ticket < 1_000; ticket++) {
            tickets.add(earned(ticket, 1 + ticket % 7, DAY, DAY.plusYears(1)));
        }
        List<PointsEntry> delivered = new ArrayList<>();
        for (int time = 0; time < 10; time++) {
            delivered.addAll(tickets);
        }
        Collections.shuffle(delivered, random);
        PointsAccount account = PointsAccount.EMPTY;
        for (PointsEntry entry : delivered) {
            account = account.with(List.of(entry));
        }
        long once = tickets.stream().mapToLong(PointsEntry::points).sum();
        assertThat(account.balance(DAY)).isEqualTo(new PointsBalance(once, 0, 0));
        assertThat(account).isEqualTo(PointsAccount.of(tickets));
    }

    @Property(tries = 2_000)
    void orderAndRepetitionDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<PointsEntry> facts = life(random);
        List<PointsEntry> otherwise = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(otherwise::add);
        Collections.shuffle(otherwise, random);
        assertThat(PointsAccount.of(otherwise)).isEqualTo(PointsAccount.of(facts));
        for (int day = 0; day < 40; day++) {
            assertThat(PointsAccount.of(otherwise).balance(DAY.plusDays(day)))
                    .isEqualTo(PointsAccount.of(facts).balance(DAY.plusDays(day)));
        }
    }

    @Property(tries = 2_000)
    void twinsBecomeOneHoweverTheirAccountsArePutTogether(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<PointsEntry>> shares = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<PointsEntry> facts = life(random);
        facts.forEach(fact -> shares.get(random.nextInt(3)).add(fact));
        PointsAccount one = PointsAccount.of(shares.get(0));
        PointsAccount other = PointsAccount.of(shares.get(1));
        PointsAccount third = PointsAccount.of(shares.get(2));
        assertThat(one.merge(other).merge(third)).isEqualTo(one.merge(other.merge(third)));
        assertThat(one.merge(other)).isEqualTo(other.merge(one));
        assertThat(one.merge(one)).isEqualTo(one);
        assertThat(one.merge(other).merge(third)).isEqualTo(PointsAccount.of(facts));
    }

    /** Two that disagree under one key cannot be: but whoever says so must not make boxes differ. */
    @Property(tries = 500)
    void whatContradictsItselfIsReadTheSameEverywhere(@ForAll long seed) {
        Random random = new Random(seed);
        PointsEntry one = earned(1, 1 + random.nextInt(9), DAY, NEXT);
        PointsEntry other = earned(1, 1 + random.nextInt(9), NEXT, null);
        assertThat(PointsAccount.of(List.of(one, other))).isEqualTo(PointsAccount.of(List.of(other, one)));
    }

    @Property(tries = 2_000)
    void nothingIsLostAndNothingInventedWhileOneBoxSpends(@ForAll long seed) {
        Random random = new Random(seed);
        PointsAccount account = PointsAccount.EMPTY;
        long earned = 0;
        long spent = 0;
        for (int step = 0; step < 30; step++) {
            LocalDate day = DAY.plusDays(step);
            if (random.nextBoolean()) {
                PointsEntry lot = earned(step, 1 + random.nextInt(50), day.plusDays(random.nextInt(4)), null);
                earned += lot.points();
                account = account.with(List.of(lot));
            } else {
                UUID reservation = new UUID(2, step);
                long wish = random.nextInt(60);
                long before = account.balance(day).available();
                switch (account.reserve(reservation, wish, day, day.plusDays(2), RULE, true)) {
                    case Denied denied ->
                        assertThat(wish > before || wish == 0)
                                .as("%s of %d", denied, before)
                                .isTrue();
                    case Reserved(List<PointsEntry> entries) -> {
                        account = account.with(entries);
                        assertThat(account.balance(day).available()).isEqualTo(before - wish);
                        if (random.nextBoolean()) {
                            account = account.with(account.spend(reservation, day));
                            spent += wish;
                        } else {
                            account = account.with(account.release(reservation));
                            assertThat(account.balance(day).available()).isEqualTo(before);
                        }
                    }
                }
            }
        }
        PointsBalance end = account.balance(DAY.plusDays(100));
        assertThat(end).isEqualTo(new PointsBalance(earned - spent, 0, 0));
        assertThat(end.available()).isNotNegative();
    }

    @Example
    void whatEndsFirstIsUsedFirst() {
        PointsAccount account = PointsAccount.of(List.of(
                earned(1, 10, DAY, null), earned(2, 10, DAY, DAY.plusDays(9)), earned(3, 10, DAY, DAY.plusDays(3))));
        List<PointsEntry> reserved = reserve(account, 15);
        assertThat(reserved).extracting(PointsEntry::lot).containsExactly(lot(3), lot(2));
        assertThat(reserved).extracting(PointsEntry::points).containsExactly(10L, 5L);
    }

    @Example
    void whatIsPendingOrExpiredCannotBeUsed() {
        PointsAccount account =
                PointsAccount.of(List.of(earned(1, 10, NEXT, null), earned(2, 7, DAY.minusDays(5), DAY)));
        assertThat(account.balance(DAY)).isEqualTo(new PointsBalance(0, 10, 7));
        assertThat(denied(account, 1)).isEqualTo(Why.TOO_FEW);
        assertThat(account.balance(NEXT)).isEqualTo(new PointsBalance(10, 0, 7));
    }

    @Example
    void withoutHeadOfficeNothingIsUsedUnlessTheRuleSaysSo() {
        PointsAccount account = PointsAccount.of(List.of(earned(1, 10, DAY, null)));
        assertThat(account.reserve(new UUID(2, 1), 5, DAY, NEXT, RULE, false)).isEqualTo(new Denied(Why.OFFLINE));
    }

    @Example
    void whatIsReservedIsNobodyElsesUntilItIsFree() {
        PointsAccount account = PointsAccount.of(List.of(earned(1, 10, DAY, null)));
        PointsAccount reserved = account.with(reserve(account, 8));
        assertThat(denied(reserved, 3)).isEqualTo(Why.TOO_FEW);
        assertThat(reserve(reserved, 8)).as("asked again").isEqualTo(reserve(account, 8));
        assertThat(reserved.balance(NEXT)).as("forgotten by whoever asked").isEqualTo(new PointsBalance(10, 0, 0));
        assertThat(reserved.spend(new UUID(2, 1), NEXT)).as("too late").isEmpty();
    }

    @Example
    void whatIsSpentIsSpentOnceAndNeverReleased() {
        PointsAccount account = PointsAccount.of(List.of(earned(1, 10, DAY, null)));
        PointsAccount reserved = account.with(reserve(account, 8));
        PointsAccount spent = reserved.with(reserved.spend(new UUID(2, 1), DAY));
        assertThat(spent.spend(new UUID(2, 1), NEXT)).isEqualTo(reserved.spend(new UUID(2, 1), DAY));
        assertThat(spent.release(new UUID(2, 1))).isEmpty();
        // A release that another box wrote without hearing of it changes nothing either: the goods are gone.
        assertThat(spent.with(reserved.release(new UUID(2, 1))).balance(NEXT)).isEqualTo(new PointsBalance(2, 0, 0));
    }

    @Example
    void goodsThatComeBackAfterTheirPointsWereUsedLeaveADebt() {
        PointsAccount account = PointsAccount.of(List.of(earned(1, 10, DAY, null)));
        PointsAccount reserved = account.with(reserve(account, 8));
        PointsAccount back = reserved.with(reserved.spend(new UUID(2, 1), DAY))
                .with(List.of(new PointsEntry(new UUID(3, 1), Kind.TAKEN_BACK, lot(1), 10, DAY, null)));
        assertThat(back.balance(DAY)).isEqualTo(new PointsBalance(-8, 0, 0));
        PointsAccount more = back.with(List.of(earned(2, 10, DAY, null)));
        assertThat(more.balance(DAY).available()).isEqualTo(2);
        assertThat(more.reserve(new UUID(2, 2), 3, DAY, NEXT, RULE, true)).isEqualTo(new Denied(Why.TOO_FEW));
    }

    @Example
    void goodsThatComeBackAfterTheirPointsExpiredCostNothingMore() {
        PointsAccount account = PointsAccount.of(List.of(earned(1, 10, DAY, NEXT), earned(2, 4, DAY, null)));
        PointsAccount back =
                account.with(List.of(new PointsEntry(new UUID(3, 1), Kind.TAKEN_BACK, lot(1), 10, DAY, NEXT)));
        assertThat(account.balance(NEXT)).isEqualTo(new PointsBalance(4, 0, 10));
        assertThat(back.balance(NEXT)).isEqualTo(new PointsBalance(4, 0, 0));
    }

    private static List<PointsEntry> reserve(PointsAccount account, long points) {
        return account.reserve(new UUID(2, 1), points, DAY, NEXT, RULE, true)
                        instanceof Reserved(List<PointsEntry> entries)
                ? entries
                : List.of();
    }

    private static Why denied(PointsAccount account, long points) {
        return account.reserve(new UUID(2, 99), points, DAY, NEXT, RULE, true) instanceof Denied(Why why)
                ? why
                : Why.NOTHING_TO_RESERVE;
    }

    private static UUID lot(int sale) {
        return new UUID(1, sale);
    }

    private static PointsEntry earned(int sale, long points, LocalDate from, @Nullable LocalDate until) {
        return new PointsEntry(lot(sale), Kind.EARNED, lot(sale), points, from, until);
    }

    /** Sales, returns of some of them, and reservations that were spent, released or forgotten. */
    private static List<PointsEntry> life(Random random) {
        List<PointsEntry> facts = new ArrayList<>();
        for (int sale = 0; sale < 1 + random.nextInt(12); sale++) {
            LocalDate from = DAY.plusDays(random.nextInt(20));
            LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(20));
            PointsEntry earned = earned(sale, 1 + random.nextInt(100), from, until);
            facts.add(earned);
            if (random.nextInt(4) == 0) {
                long back = 1 + random.nextInt((int) earned.points());
                facts.add(new PointsEntry(new UUID(3, sale), Kind.TAKEN_BACK, earned.lot(), back, from, until));
            }
            if (random.nextInt(3) == 0) {
                PointsAccount now = PointsAccount.of(facts);
                UUID reservation = new UUID(2, sale);
                if (now.reserve(reservation, 1 + random.nextInt(50), from, from.plusDays(3), RULE, true)
                        instanceof Reserved(List<PointsEntry> entries)) {
                    facts.addAll(entries);
                    PointsAccount reserved = now.with(entries);
                    switch (random.nextInt(3)) {
                        case 0 -> facts.addAll(reserved.spend(reservation, from));
                        case 1 -> facts.addAll(reserved.release(reservation));
                        default -> {
                            // Forgotten.
                        }
                    }
                }
            }
        }
        return facts;
    }
}
