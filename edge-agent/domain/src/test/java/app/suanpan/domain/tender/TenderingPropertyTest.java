package app.suanpan.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Reckoning;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds however a basket is paid. */
@AddLifecycleHook(PrintsItsSeed.class)
class TenderingPropertyTest {
    /** Somebody pays a part: cash or card, in so many thousandths of what is open just then. */
    record Part(boolean cash, int thousandths) {}

    @Property(tries = 100_000)
    void tendersLessChangeAreTotalAndRounding(
            @ForAll("rules") CashRounding rule,
            @ForAll TransactionKind kind,
            @ForAll @LongRange(max = 20_000) long due,
            @ForAll("parts") @Size(max = 6) List<Part> parts) {
        PricedBasket basket = basket(rule, kind, due);
        List<Tender> tenders = new ArrayList<>();
        TenderOutcome outcome = Tendering.settle(basket, tenders);
        for (Part part : parts) {
            if (outcome instanceof BalanceDue open) {
                give(part, open, kind).ifPresent(tenders::add);
                outcome = Tendering.settle(basket, tenders);
            }
        }
        switch (outcome) {
            case BalanceDue open -> {
                assertThat(open.amount().isPositive()).isTrue();
                assertThat(open.inCash().isNegative()).isFalse();
            }
            case SettledSale settled -> check(settled, kind, rule);
        }
    }

    private static void check(SettledSale settled, TransactionKind kind, CashRounding rule) {
        Money zero = Money.zero(SmallShop.CNY);
        Money given = settled.tenders().stream().map(Tender::amount).reduce(zero, Money::plus);
        Money moved = given.minus(settled.change());
        Money signed = kind == TransactionKind.RETURN ? moved.negated() : moved;
        assertThat(signed).isEqualTo(settled.basket().total().plus(settled.rounding()));
        assertThat(settled.change().isNegative()).isFalse();
        assertThat(Math.abs(settled.rounding().minor())).isLessThan(rule.unit());
        boolean cash = settled.tenders().stream().anyMatch(CashTender.class::isInstance);
        if (rule.cashOnly() && !cash) {
            assertThat(settled.rounding()).isEqualTo(zero);
        }
        assertThat(settled.tenders().isEmpty())
                .isEqualTo(settled.basket().total().plus(settled.rounding()).isZero() && !cash);
    }

    /** As the register lets it happen: a card never pays more than is open, nor is more handed back than is due. */
    private static Optional<Tender> give(Part part, BalanceDue open, TransactionKind kind) {
        long most = part.cash() ? open.inCash().minor() : open.amount().minor();
        boolean whole = !part.cash() || kind == TransactionKind.RETURN;
        long amount = most * (whole ? Math.min(1000, part.thousandths()) : part.thousandths()) / 1000;
        Money money = new Money(amount, SmallShop.CNY);
        if (part.cash()) {
            return amount > 0 || most == 0 ? Optional.of(new CashTender(money)) : Optional.empty();
        }
        return amount > 0 ? Optional.of(new CardTender(money, new UUID(0, 1), "A1", "**** 1234")) : Optional.empty();
    }

    private static PricedBasket basket(CashRounding rule, TransactionKind kind, long due) {
        String price = BigDecimal.valueOf(due, 2).toPlainString();
        return Reckoning.inclusive()
                .cash(rule)
                .price(Basket.empty(kind).append(Reckoning.item(price), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE));
    }

    @Provide
    Arbitrary<CashRounding> rules() {
        return Combinators.combine(
                        Arbitraries.of(1L, 5L, 10L, 50L, 100L, 1000L),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN),
                        Arbitraries.of(true, false))
                .as(CashRounding::new);
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<Integer> thousandths = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 1500), Arbitraries.just(1000), Arbitraries.just(2000));
        return Combinators.combine(Arbitraries.of(true, false), thousandths)
                .as(Part::new)
                .list();
    }
}
