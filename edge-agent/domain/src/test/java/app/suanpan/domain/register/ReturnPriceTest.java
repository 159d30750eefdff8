package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallOffers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without a receipt nobody gets more back than the goods went out for of late. */
class ReturnPriceTest {
    private final Till till = Till.open();

    @Test
    void whatWasSoldForLessComesBackForThat() {
        sell(3, "10.00");
        sell(1, null);
        bringBack(2);
        assertThat(till.notice()).contains(NoticeCode.LOWEST_PRICE_OF_LATE);
        assertThat(till.session().basket().lines()).as("counted on one line").hasSize(1);
        till.paysCash("20.00");
        SoldLine back =
                till.ledger().only(ReturnCompleted.class).refund().lines().getFirst();
        assertThat(back.unitPrice()).isEqualTo(1_000);
        assertThat(back.listPrice()).isEqualTo(1_250);
        assertThat(back.overrideReason()).isEqualTo(PriceOverride.LOWEST_OF_LATE);
    }

    @Test
    void whatWasTakenOffTheLineCountsToTheCentRoundedDown() {
        till.adds(SmallShop.MILK, 3);
        till.does(new TermsCommand.DiscountLine(1, new ManualDiscount.Amount(100), "discount-damaged"));
        paysAll();
        till.does(new RegisterCommand.NextCustomer());
        bringBack(1);
        assertThat(till.total()).as("12.50 less 0.33⅓").isEqualTo(yuan("-12.16"));
    }

    @Test
    void whatOneCostsTodayCountsToo() {
        sell(1, null);
        till.promotes(SmallOffers.ALL);
        till.adds(SmallShop.BREAD, 1);
        paysAll();
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.BREAD, 1);
        Money half = till.total();
        assertThat(half).isEqualTo(new Money(-SmallShop.BREAD.price().minor() / 2, half.currency()));
    }

    @Test
    void aSaleThatWasUndoneTakesItsPriceWithIt() {
        sell(1, null);
        sell(1, "0.01");
        till.scans("s001-1-2");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("0.01")));
        till.does(new RegisterCommand.NextCustomer());
        bringBack(1);
        assertThat(till.total()).isEqualTo(yuan("-12.50"));
    }

    @Test
    void moreThanThatTakesThePermissionForOtherPrices() {
        sell(2, "10.00");
        bringBack(1);
        assertThat(Demands.of(
                        till.session(),
                        new RegisterCommand.OverridePrice(1, yuan("12.50"), "price-manager"),
                        till.context()))
                .hasValueSatisfying(demand -> assertThat(demand.extent()).isEqualTo(2_000));
        assertThat(Demands.of(
                        till.session(),
                        new RegisterCommand.OverridePrice(1, yuan("9.00"), "price-manager"),
                        till.context()))
                .hasValueSatisfying(demand -> assertThat(demand.extent()).isZero());
    }

    @Test
    void whoNamesThePriceHimselfIsBelieved() {
        sell(2, "10.00");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.does(new RegisterCommand.AddLines(
                List.of(new LineRequest(SmallShop.MILK.code(), BigDecimal.ONE, Optional.of(yuan("12.50")), "")), ""));
        assertThat(till.total()).isEqualTo(yuan("-12.50"));
    }

    @Test
    void goodsByWeightComeBackAtTheirLowestPriceAKilogram() {
        till.does(new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new BigDecimal("1.235"))));
        till.does(new RegisterCommand.OverridePrice(1, yuan("5.00"), "price-damaged"));
        paysAll();
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.does(new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new BigDecimal("0.500"))));
        assertThat(till.total()).isEqualTo(yuan("-2.50"));
    }

    private void paysAll() {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
    }

    private void bringBack(int milk) {
        till.does(new RegisterCommand.BeginReturn("broken"));
        for (int i = 0; i < milk; i++) {
            till.adds(SmallShop.MILK, 1);
        }
    }

    private void sell(int milk, @Nullable String at) {
        till.adds(SmallShop.MILK, milk);
        if (at != null) {
            till.does(new RegisterCommand.OverridePrice(1, yuan(at), "price-damaged"));
        }
        paysAll();
        till.does(new RegisterCommand.NextCustomer());
    }
}
