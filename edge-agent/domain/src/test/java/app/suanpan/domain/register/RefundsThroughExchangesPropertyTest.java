package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.ValueCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A sale that was paid by several tenders comes back in parts, some of them exchanged for other goods, and those again: at no moment has
 * any tender got back more than it paid, nor the drawer given more than it took, and in the end each has exactly what it paid.
 */
@AddLifecycleHook(PrintsItsSeed.class)
class RefundsThroughExchangesPropertyTest {
    private static final List<Item> GOODS =
            List.of(SmallShop.MILK, SmallShop.BREAD, SmallShop.SHIRT, SmallShop.CHEESE, SmallShop.APPLES);
    private static final CashRounding TO_THE_YUAN = new CashRounding(100, RoundingMode.HALF_UP, true);
    private static final long LOADED = 30_000;
    private static final int STEPS = 10;

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noTenderGetsBackMoreThanItPaid(@ForAll long seed) {
        Random random = new Random(seed);
        boolean rounds = random.nextInt(3) == 0;
        Till till = Till.open(rounds ? TO_THE_YUAN : CashRounding.NONE);
        till.does(new TenderCommand.SellGiftCard(gift().number(), yuan(LOADED)));
        till.paysCash("300.00");
        till.does(new RegisterCommand.NextCustomer());
        ringUp(till, random);
        settle(till, random);
        for (int step = 0; step < STEPS; step++) {
            List<Transaction> open = open(till);
            if (!open.isEmpty()) {
                step(till, open.get(random.nextInt(open.size())), random);
                check(till, rounds);
            }
        }
        for (List<Transaction> open = open(till); !open.isEmpty(); open = open(till)) {
            comesBack(till, open.get(random.nextInt(open.size())), random, false);
            settle(till, random);
            check(till, rounds);
        }
        assertThat(till.ledger().valueOf(gift()).balance()).as("gift card").isEqualTo(LOADED);
        assertThat(storeCredit(till)).as("store credit").isEqualTo(vouchers(till));
        payments(till)
                .forEach(paid -> assertThat(refunded(till, paid.intent()))
                        .as("%s in %s", paid, till.ledger().events())
                        .isEqualTo(paid.amount()));
        assertThat(drawer(till)).as("drawer").isEqualTo(rounding(till));
    }

    private static void check(Till till, boolean rounds) {
        assertThat(till.ledger().valueOf(gift()).balance()).as("gift card").isLessThanOrEqualTo(LOADED);
        assertThat(storeCredit(till)).as("store credit").isLessThanOrEqualTo(vouchers(till));
        payments(till).forEach(paid -> assertThat(refunded(till, paid.intent())).isLessThanOrEqualTo(paid.amount()));
        if (!rounds) {
            assertThat(drawer(till)).as("drawer").isNotNegative();
        }
    }

    private static void step(Till till, Transaction sale, Random random) {
        int returns = till.ledger().returns().size();
        comesBack(till, sale, random, random.nextInt(4) > 0);
        if (random.nextInt(3) > 0) {
            till.does(new MoneyBackCommand.Exchange());
            ringUp(till, random);
        }
        settle(till, random);
        assertThat(till.ledger().returns()).hasSize(returns + 1);
    }

    private static void comesBack(Till till, Transaction sale, Random random, boolean some) {
        till.scans(sale.receipt());
        List<Part> parts = new ArrayList<>();
        for (SoldLine line : some ? sale.lines() : List.<SoldLine>of()) {
            BigDecimal left =
                    line.quantity().subtract(till.ledger().returnedOf(sale.id()).of(line.line()));
            if (left.signum() > 0 && random.nextBoolean()) {
                int scale = line.unit().equals("EACH") ? 0 : 3;
                long units = left.movePointRight(scale).longValueExact();
                parts.add(new Part(
                        line.line(), Optional.of(new Quantity(BigDecimal.valueOf(1 + random.nextLong(units), scale)))));
            }
        }
        till.does(parts.isEmpty() ? new MoneyBackCommand.TakeAllBack() : new MoneyBackCommand.TakeBack(parts, ""));
        till.does(new MoneyBackCommand.GiveReason("broken"));
    }

    private static void ringUp(Till till, Random random) {
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            Item item = GOODS.get(random.nextInt(GOODS.size()));
            till.does(new RegisterCommand.AddItem(
                    item.code(),
                    item.equals(SmallShop.APPLES)
                            ? new Quantity(BigDecimal.valueOf(1 + random.nextInt(3_000), 3))
                            : Quantity.of(1 + random.nextInt(5))));
        }
    }

    /** Pays by anything, or pays back as the till wants it. */
    private static void settle(Till till, Random random) {
        till.does(new RegisterCommand.BeginTender());
        for (int i = 0; i < 30 && due(till).isPresent(); i++) {
            BalanceDue due = due(till).get();
            Money some = yuan(1 + random.nextLong(Math.max(1, due.amount().minor())));
            boolean back = till.session().basket().kind().equals(TransactionKind.RETURN);
            switch (random.nextInt(back ? 2 : 6)) {
                case 0 -> byCard(till, Optional.empty());
                case 1 -> till.does(new RegisterCommand.TenderCash(due.inCash()));
                case 2 -> byCard(till, Optional.of(some));
                case 3 -> till.does(new TenderCommand.PayByValue(gift().number(), Optional.of(some)));
                case 4 -> till.does(new TenderCommand.PayByVoucher("MV%08d".formatted(random.nextInt(100_000_000))));
                default -> till.does(new TenderCommand.PayForeign(Money.of(500, "USD")));
            }
        }
        assertThat(due(till)).as("is paid: %s", till.session()).isEmpty();
        till.does(new RegisterCommand.NextCustomer());
    }

    private static Optional<BalanceDue> due(Till till) {
        return till.session().stage() == RegisterSession.Stage.TENDERING
                        && TenderSteps.due(till.session(), till.context()) instanceof BalanceDue due
                ? Optional.of(due)
                : Optional.empty();
    }

    private static void byCard(Till till, Optional<Money> amount) {
        till.does(new RegisterCommand.TenderCard(amount));
        if (till.session().pendingCard().isPresent()) {
            till.answers(new CardResult.Approved("A1", "**** 1234"));
        }
    }

    private static List<Transaction> open(Till till) {
        return till.ledger().sales().stream()
                .filter(sale -> sale.lines().stream()
                        .anyMatch(line -> !line.item().equals(ValueSteps.GIFT_CARD)
                                && line.quantity()
                                                .compareTo(till.ledger()
                                                        .returnedOf(sale.id())
                                                        .of(line.line()))
                                        > 0))
                .toList();
    }

    private static List<SoldTender> payments(Till till) {
        return till.ledger().sales().stream()
                .flatMap(sale -> sale.tenders().stream())
                .filter(tender -> tender.intent() != null)
                .toList();
    }

    private static long refunded(Till till, UUID payment) {
        return till.ledger().all(CardPaymentRequested.class).stream()
                .filter(asked -> payment.equals(asked.payment()))
                .mapToLong(CardPaymentRequested::amount)
                .sum();
    }

    private static long vouchers(Till till) {
        return sum(till.ledger().sales(), tender -> tender.kind().equals("voucher"));
    }

    private static long storeCredit(Till till) {
        return sum(till.ledger().returns(), tender -> tender.kind().equals("store-credit"));
    }

    /** What customers have put into the drawer for goods, less what they got from it; in yuan, also what was given in dollars. */
    private static long drawer(Till till) {
        Predicate<SoldTender> cash =
                tender -> tender.kind().equals("cash") || tender.kind().equals("foreign-cash");
        long change =
                till.ledger().sales().stream().mapToLong(Transaction::change).sum();
        return sum(till.ledger().sales(), cash)
                - change
                - LOADED
                - sum(till.ledger().returns(), cash);
    }

    private static long rounding(Till till) {
        return till.ledger().sales().stream().mapToLong(Transaction::rounding).sum()
                - till.ledger().returns().stream()
                        .mapToLong(Transaction::rounding)
                        .sum();
    }

    private static long sum(List<Transaction> bodies, Predicate<SoldTender> which) {
        return bodies.stream()
                .flatMap(body -> body.tenders().stream())
                .filter(which)
                .mapToLong(SoldTender::amount)
                .sum();
    }

    private static ValueCard gift() {
        return ValueCard.parse(AnyCommands.CARDS.getFirst()).orElseThrow();
    }

    private static Money yuan(long minor) {
        return new Money(minor, SmallShop.CNY);
    }
}
