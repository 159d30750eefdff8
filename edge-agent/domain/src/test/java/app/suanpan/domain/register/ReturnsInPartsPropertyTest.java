package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.CreditTable.Row;
import app.suanpan.domain.member.CreditTable.Situation;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallOffers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * A sale of counted and weighed goods, with promotions and discounts, paid by several tenders, comes back by its receipt in parts of any
 * size: no part is below nothing, each is paid back to the cent or as cash is rounded, and all of them together are the sale.
 */
@AddLifecycleHook(PrintsItsSeed.class)
class ReturnsInPartsPropertyTest {
    private static final List<CashRounding> RULES = List.of(
            CashRounding.NONE,
            new CashRounding(5, RoundingMode.HALF_UP, true),
            new CashRounding(100, RoundingMode.DOWN, true),
            new CashRounding(1_000, RoundingMode.UP, false));
    private static final List<Item> GOODS = List.of(
            SmallShop.MILK, SmallShop.BREAD, SmallShop.SHIRT, SmallShop.APPLES, SmallShop.CHEESE, SmallShop.FLYER);
    private static final int MOST_PARTS = 8;

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void allPartsTogetherAreTheSale(@ForAll long seed) {
        Random random = new Random(seed);
        Till till = Till.open(SmallShop.withDiplomats(RULES.get(random.nextInt(RULES.size()))), true)
                .promotes(SmallOffers.ALL)
                .gives(SmallShop.POINTS)
                .credits(anyTable(random));
        loadGiftCard(till, random);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        int before = till.ledger().sales().size();
        if (random.nextBoolean()) {
            till.scans("https://shop.example/g/" + SmallShop.BADGE_OF_LI);
        }
        ringUp(till, random);
        pay(till, random);
        if (till.ledger().sales().size() == before) {
            return;
        }
        Transaction sale = till.ledger().sales().getLast();
        for (int part = 1; isLeft(till, sale); part++) {
            comesBack(till, sale, part < MOST_PARTS ? random : null);
            assertThat(till.ledger().returns()).as("part %d of %s", part, sale).hasSize(part);
            checkMoney(till.ledger().returns().getLast());
        }
        List<Transaction> back = till.ledger().returns();
        same(sale, back, Transaction::total, "total");
        same(sale, back, Transaction::net, "net");
        same(sale, back, Transaction::tax, "tax");
        same(sale, back, Transaction::rounding, "rounding");
        same(sale, back, body -> Objects.requireNonNull(body.points()).points(), "points");
        sale.credit().forEach(share -> same(sale, back, body -> creditOf(body, share.party()), share.party()));
        List<Transaction> all = new ArrayList<>(back);
        all.add(sale);
        all.forEach(body -> assertThat(creditOf(body, ""))
                .as("credit of %s", body)
                .isEqualTo(body.lines().stream()
                        .filter(line -> !line.isOwed())
                        .mapToLong(SoldLine::net)
                        .sum()));
        PointsBalance left = till.ledger().points(SmallShop.WANG.id()).balance(SmallShop.TODAY);
        assertThat(left).as("points left of %s", sale).isEqualTo(new PointsBalance(0, 0, 0));
    }

    private static CreditTables anyTable(Random random) {
        Map<Situation, Row> rows = new HashMap<>(CreditTable.STANDARD.rows());
        int store = random.nextInt(10_001);
        rows.put(Situation.SAME_GUIDE, new Row(10_000 - store, 0, store));
        rows.put(Situation.OWN_GUIDE_SAME_STORE, new Row(0, store, 10_000 - store));
        return new CreditTables(List.of(new CreditTable("any", SmallShop.TODAY, rows)));
    }

    /** What a party has of it; everybody together by no name. */
    private static long creditOf(Transaction body, String party) {
        return body.credit().stream()
                .filter(share -> party.isEmpty() || share.party().equals(party))
                .mapToLong(share -> Objects.requireNonNull(share.amount()))
                .sum();
    }

    private static void same(
            Transaction sale, List<Transaction> back, ToLongFunction<Transaction> figure, String name) {
        assertThat(back.stream().mapToLong(figure).sum())
                .as("%s of %s in %s", name, sale, back)
                .isEqualTo(figure.applyAsLong(sale));
    }

    private static void checkMoney(Transaction paid) {
        assertThat(paid.total()).as("total of %s", paid).isNotNegative();
        long given = paid.tenders().stream().mapToLong(SoldTender::amount).sum();
        assertThat(given - paid.change()).as("paid back by %s", paid).isEqualTo(paid.total() + paid.rounding());
        assertThat(paid.net() + paid.tax()).isEqualTo(paid.total());
        paid.lines().forEach(line -> {
            long taxes = line.taxes().stream().mapToLong(SoldTax::amount).sum();
            assertThat(line.net() + taxes).as("%s of %s", line, paid).isNotNegative();
            assertThat(line.reduced()).as("%s", line).isBetween(0L, line.amount());
        });
        // The part that closes the sale makes good what the sale and the parts before it were rounded by.
        assertThat(Math.abs(paid.rounding()))
                .as("rounding of %s", paid)
                .isLessThan(2 * paid.profile().cashRounding().unit());
    }

    private static void loadGiftCard(Till till, Random random) {
        till.does(new TenderCommand.SellGiftCard(AnyCommands.CARDS.getFirst(), yuan(1 + random.nextInt(3_000))));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan(10_000)));
        till.does(new RegisterCommand.NextCustomer());
    }

    private static void ringUp(Till till, Random random) {
        int lines = 1 + random.nextInt(4);
        for (int line = 1; line <= lines; line++) {
            Item item = GOODS.get(random.nextInt(GOODS.size()));
            boolean weighed = item.equals(SmallShop.APPLES) || random.nextInt(12) == 0;
            BigDecimal much = weighed
                    ? BigDecimal.valueOf(1 + random.nextInt(3_000), 3)
                    : BigDecimal.valueOf(1 + random.nextInt(5));
            till.does(new RegisterCommand.AddItem(item.code(), new Quantity(much)));
            if (random.nextInt(6) == 0) {
                till.does(new RegisterCommand.OverridePrice(line, yuan(random.nextInt(3_000)), "damaged"));
            }
            if (random.nextInt(3) == 0) {
                till.does(new TermsCommand.DiscountLine(line, discount(random), "stained"));
            }
        }
        if (random.nextInt(3) == 0) {
            till.does(new TermsCommand.DiscountOrder(discount(random), "regular"));
        }
        if (random.nextInt(4) == 0) {
            till.does(new TermsCommand.PresentCoupon("FIVE"));
        }
        if (random.nextInt(6) == 0) {
            till.does(new TermsCommand.Exempt("diplomatic", "D-1"));
        }
    }

    private static ManualDiscount discount(Random random) {
        return random.nextBoolean()
                ? new ManualDiscount.Percent(BigDecimal.valueOf(1 + random.nextInt(10_000), 2))
                : new ManualDiscount.Amount(1 + random.nextInt(1_500));
    }

    private static void pay(Till till, Random random) {
        till.does(new RegisterCommand.BeginTender());
        for (int tender = 0; tender < 3 && isPaying(till); tender++) {
            Money some = yuan(1 + random.nextInt(2_500));
            switch (random.nextInt(4)) {
                case 0 -> byCard(till, Optional.of(some));
                case 1 -> till.does(new TenderCommand.PayByValue(AnyCommands.CARDS.getFirst(), Optional.of(some)));
                case 2 -> till.does(new TenderCommand.PayForeign(Money.of(500, "USD")));
                default -> till.does(new RegisterCommand.TenderCash(some));
            }
        }
        if (isPaying(till)) {
            till.does(new RegisterCommand.TenderCash(yuan(100_000)));
        }
        if (isPaying(till)) {
            till.does(new RegisterCommand.TenderCash(yuan(0)));
        }
        till.does(new RegisterCommand.NextCustomer());
    }

    private static void byCard(Till till, Optional<Money> amount) {
        till.does(new RegisterCommand.TenderCard(amount));
        if (till.session().pendingCard().isPresent()) {
            till.answers(new CardResult.Approved("A1", "**** 1234"));
        }
    }

    private static boolean isLeft(Till till, Transaction sale) {
        var back = till.ledger().returnedOf(sale.id());
        return sale.lines().stream().anyMatch(line -> line.quantity().compareTo(back.of(line.line())) > 0);
    }

    /** Some of what is left, or all of it where nothing is drawn. */
    private static void comesBack(Till till, Transaction sale, @Nullable Random random) {
        till.scans(sale.receipt());
        List<MoneyBackCommand.Part> parts = new ArrayList<>();
        if (random != null) {
            var back = till.ledger().returnedOf(sale.id());
            for (SoldLine line : sale.lines()) {
                BigDecimal left = line.quantity().subtract(back.of(line.line()));
                if (left.signum() > 0 && random.nextBoolean()) {
                    int scale = Math.max(0, line.quantity().stripTrailingZeros().scale()) > 0
                                    || !line.unit().equals("EACH")
                            ? 3
                            : 0;
                    long units = left.movePointRight(scale).longValueExact();
                    BigDecimal some = BigDecimal.valueOf(
                            1 + random.nextLong(random.nextBoolean() ? units : Math.min(units, 5)), scale);
                    parts.add(new MoneyBackCommand.Part(line.line(), Optional.of(new Quantity(some))));
                }
            }
        }
        till.does(parts.isEmpty() ? new MoneyBackCommand.TakeAllBack() : new MoneyBackCommand.TakeBack(parts, ""));
        till.does(new MoneyBackCommand.GiveReason("broken"));
        till.does(new RegisterCommand.BeginTender());
        for (int tender = 0; tender < 4 && isPaying(till); tender++) {
            till.does(new RegisterCommand.TenderCard(Optional.empty()));
            if (till.session().pendingCard().isPresent()) {
                till.answers(new CardResult.Approved("A2", "**** 1234"));
            }
        }
        if (TenderSteps.due(till.session(), till.context()) instanceof BalanceDue due && isPaying(till)) {
            till.does(new RegisterCommand.TenderCash(due.inCash()));
        }
        till.does(new RegisterCommand.NextCustomer());
    }

    private static boolean isPaying(Till till) {
        return till.session().stage() == RegisterSession.Stage.TENDERING;
    }

    private static Money yuan(long minor) {
        return new Money(minor, SmallShop.CNY);
    }
}
