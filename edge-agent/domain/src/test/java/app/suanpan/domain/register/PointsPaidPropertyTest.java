package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.TenderPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a member buys with points, takes back in parts, exchanges or has undone: no point and no cent is made or lost, and nobody pays
 * with points that are not there.
 */
@AddLifecycleHook(PrintsItsSeed.class)
class PointsPaidPropertyTest {
    private static final List<Item> GOODS = List.of(SmallShop.MILK, SmallShop.BREAD, SmallShop.SHIRT, SmallShop.CHEESE);
    private static final long[][] RATES = {{100, 100}, {10, 100}, {1, 100}, {7, 3}, {3, 1_000}, {1_000, 1}};
    private static final int STEPS = 8;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noPointAndNoCentIsMadeOrLost(@ForAll long seed) {
        Random random = new Random(seed);
        long[] rate = RATES[random.nextInt(RATES.length)];
        Till till = Till.open().gives(SmallShop.paying(rate[0], rate[1]));
        till.reachesWangBy(PhoneStanding.VERIFIED);
        buy(till, 3, random);
        for (int step = 0; step < STEPS; step++) {
            till.does(new RegisterCommand.NextCustomer());
            List<Transaction> open = open(till);
            int what = open.isEmpty() ? 0 : random.nextInt(6);
            if (what < 3) {
                buy(till, 1 + random.nextInt(3), random);
            } else {
                back(till, open.get(random.nextInt(open.size())), what, random);
            }
            check(till);
        }
        for (List<Transaction> open = open(till); !open.isEmpty(); open = open(till)) {
            till.does(new RegisterCommand.NextCustomer());
            back(till, open.getFirst(), 3, null);
            check(till);
        }
        assertThat(sum(till, Kind.GIVEN_BACK)).as("all goods are back").isEqualTo(sum(till, Kind.SPENT));
        assertThat(balance(till)).isEqualTo(new PointsBalance(0, 0, 0));
        assertThat(moneyOf(till.ledger().sales().stream()))
                .isEqualTo(moneyOf(Stream.concat(till.ledger().returns().stream(), till.ledger().undone().stream())));
    }

    private static void check(Till till) {
        PointsBalance balance = balance(till);
        assertThat(balance.available() + balance.pending() + balance.expired())
                .isEqualTo(sum(till, Kind.EARNED)
                        - sum(till, Kind.TAKEN_BACK)
                        - sum(till, Kind.SPENT)
                        + sum(till, Kind.GIVEN_BACK));
        Map<UUID, Long> left = new HashMap<>();
        tenders(till.ledger().sales().stream())
                .forEach(paid -> left.merge(paid.reservation(), paid.points(), Long::sum));
        tenders(Stream.concat(till.ledger().returns().stream(), till.ledger().undone().stream()))
                .forEach(back -> left.merge(back.reservation(), -back.points(), Long::sum));
        assertThat(left.values()).allMatch(points -> points >= 0);
    }

    private static void buy(Till till, long pieces, Random random) {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(GOODS.get(random.nextInt(GOODS.size())), pieces);
        if (random.nextBoolean()) {
            till.adds(GOODS.get(random.nextInt(GOODS.size())), 1);
        }
        pay(till, random);
    }

    private static void pay(Till till, Random random) {
        till.does(new RegisterCommand.BeginTender());
        long had = balance(till).available();
        till.does(new TenderCommand.PayByPoints(
                random.nextBoolean() ? Optional.empty() : Optional.of(1L + random.nextInt(2_000))));
        till.session()
                .payment()
                .points()
                .ifPresent(asked -> till.does(new TenderCommand.PointsAnswered(
                        asked.reservation(), Set.copyOf(asked.ids()), new Denied(Why.OFFLINE))));
        int sales = till.ledger().sales().size();
        settle(till);
        if (till.ledger().sales().size() > sales) {
            long used = tenders(Stream.of(till.ledger().sales().getLast()))
                    .mapToLong(TenderPoints::points)
                    .sum();
            assertThat(used).isLessThanOrEqualTo(Math.max(0, had));
        }
    }

    /** In cash, whichever way. */
    private static void settle(Till till) {
        if (till.state().phase() instanceof Phase.Tendering open) {
            till.does(new RegisterCommand.TenderCash(open.dueInCash()));
        }
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
    }

    /** @param random null where all that is left comes back */
    private static void back(Till till, Transaction sale, int how, @Nullable Random random) {
        till.scans(sale.receipt());
        if (how == 4 && till.ledger().returnedOf(sale.id()).refunds().isEmpty()) {
            till.does(new MoneyBackCommand.PostVoid("void-mistake"));
            if (till.state().phase() instanceof Phase.Tendering) {
                settle(till);
                return;
            }
            if (till.state().phase() instanceof Phase.Completed) {
                return;
            }
        }
        if (random == null) {
            till.does(new MoneyBackCommand.TakeAllBack());
        } else {
            SoldLine line = left(till, sale).get(random.nextInt(left(till, sale).size()));
            till.does(MoneyBackCommand.TakeBack.of(line.line(), Optional.of(Quantity.of(1))));
        }
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        if (how == 5 && random != null) {
            till.does(new MoneyBackCommand.Exchange());
            till.adds(GOODS.get(random.nextInt(GOODS.size())), 1);
        }
        till.does(new RegisterCommand.BeginTender());
        settle(till);
    }

    private static List<Transaction> open(Till till) {
        List<Transaction> open = new ArrayList<>(till.ledger().sales());
        open.removeIf(sale -> left(till, sale).isEmpty());
        return open;
    }

    private static List<SoldLine> left(Till till, Transaction sale) {
        return sale.lines().stream()
                .filter(line ->
                        till.ledger().returnedOf(sale.id()).of(line.line()).compareTo(line.quantity()) < 0)
                .toList();
    }

    private static Stream<TenderPoints> tenders(Stream<Transaction> bodies) {
        return bodies.flatMap(body -> body.tenders().stream())
                .map(SoldTender::points)
                .flatMap(Stream::ofNullable);
    }

    private static long moneyOf(Stream<Transaction> bodies) {
        return bodies.flatMap(body -> body.tenders().stream())
                .filter(tender -> tender.kind().equals("points"))
                .mapToLong(SoldTender::amount)
                .sum();
    }

    private static long sum(Till till, Kind kind) {
        return till.ledger().points(SmallShop.WANG.id()).entries().stream()
                .filter(fact -> fact.kind() == kind)
                .mapToLong(fact -> fact.points())
                .sum();
    }

    private static PointsBalance balance(Till till) {
        return till.ledger().points(SmallShop.WANG.id()).balance(SmallShop.TODAY);
    }
}
