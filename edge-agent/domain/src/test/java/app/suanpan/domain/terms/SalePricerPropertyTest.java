package app.suanpan.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.shop.AnySale;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.Tendering;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What must hold of a sale's cents whatever is sold, by which profile, with which promotions, and whatever was agreed. */
@AddLifecycleHook(PrintsItsSeed.class)
class SalePricerPropertyTest {
    private static final int CASES = 100_000;
    private static final LocalName NAME = new LocalName("优惠", "Offer");
    private static final PromotionEngine OFFERS = PromotionEngine.of(List.of(
            Promotion.of("two-of-first", NAME, Offer.Bundle.cheapestFree(Selection.ofItems("i0"), 1, 1)),
            Promotion.of(
                    "second-third", NAME, new Offer.PercentOff(Selection.ofItems("i1", "i2"), new BigDecimal("33.3"))),
            Promotion.of("fourth", NAME, new Offer.FixedPrice(Selection.ofItems("i3"), 333)),
            Promotion.of(
                    "pair",
                    NAME,
                    new Offer.Bundle(
                            List.of(
                                    new Offer.Slot(Selection.ofItems("i0", "i1"), 1),
                                    new Offer.Slot(Selection.ofItems("i4", "i5"), 1)),
                            new Reward.TogetherFor(1_999))),
            Promotion.of("whole", NAME, new Offer.OnTop(Selection.ALL, 5_000, new Reward.AmountOffAll(777)))));

    @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void centsAgreeWhateverIsAgreed(@ForAll long seed) {
        AnySale sale = AnySale.of(seed);
        AgreedTerms agreed = agreed(sale, new Random(~seed));
        Occasion occasion = new Occasion(SmallShop.TODAY, LocalTime.NOON, Optional.empty(), Map.of());
        SalePricer pricer = new SalePricer(sale.profile(), SmallShop.CNY);

        PricedSale priced = pricer.price(sale.basket(), agreed, occasion, OFFERS);

        PricedBasket basket = priced.basket();
        Money zero = Money.zero(SmallShop.CNY);
        Money lines =
                basket.lines().stream().map(line -> line.net().plus(line.tax())).reduce(zero, Money::plus);
        check(lines.equals(basket.total()), "Σ lines = total", seed);
        check(
                basket.lines().stream().noneMatch(line -> line.charged().isNegative()),
                "nothing is taken below nothing",
                seed);
        check(promoted(basket) == priced.promotions().total(), "what promotions save is in the lines", seed);
        check(
                pricer.price(sale.basket(), agreed, priced.promotions().applied())
                        .basket()
                        .equals(basket),
                "found before gives the same cents",
                seed);
        check(
                pricer.price(sale.basket(), agreed, occasion, OFFERS).equals(priced),
                "the same question gets the same answer",
                seed);
        check(settles(basket), "Σ tenders − change = total + rounding", seed);
    }

    private static boolean settles(PricedBasket basket) {
        if (basket.total().isNegative() || basket.lines().isEmpty()) {
            return basket.lines().isEmpty();
        }
        List<Tender> tenders = List.of(new CashTender(basket.total().plus(new Money(7, SmallShop.CNY))));
        return Tendering.settle(basket, tenders) instanceof TenderOutcome.SettledSale settled
                && tenders.getFirst()
                        .amount()
                        .minus(settled.change())
                        .equals(basket.total().plus(settled.rounding()));
    }

    private static long promoted(PricedBasket basket) {
        return basket.lines().stream()
                .map(PricedLine::reductions)
                .flatMap(List::stream)
                .filter(reduction -> !reduction.source().startsWith("hand:"))
                .map(Reduction::amount)
                .mapToLong(Money::minor)
                .sum();
    }

    private static AgreedTerms agreed(AnySale sale, Random random) {
        AgreedTerms agreed = AgreedTerms.NONE;
        for (LineItem line : sale.basket().lines()) {
            if (random.nextInt(4) == 0) {
                agreed = agreed.with(new LineDiscount(line.number(), discount(random), "why"));
            }
            if (random.nextInt(6) == 0) {
                agreed = agreed.with(new TaxChange(line.number(), "c" + random.nextInt(4), "why"));
            }
        }
        if (random.nextInt(3) == 0) {
            agreed = agreed.withOrderDiscount(Optional.of(new OrderDiscount(discount(random), "why")));
        }
        if (random.nextInt(4) == 0) {
            agreed = agreed.withExemption(Optional.of(new ExemptionClaim("free", "A-1")));
        }
        return random.nextInt(4) == 0 ? agreed.removing("whole") : agreed;
    }

    private static ManualDiscount discount(Random random) {
        return random.nextBoolean()
                ? new ManualDiscount.Percent(BigDecimal.valueOf(1 + random.nextInt(10_000), 2))
                : new ManualDiscount.Amount(1 + random.nextInt(3_000));
    }

    private static void check(boolean holds, String what, long seed) {
        assertThat(holds).as("%s, for AnySale.of(%dL)", what, seed).isTrue();
    }
}
