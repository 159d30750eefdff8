package app.suanpan.domain.terms;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept at hand of goods that come back by receipt, and for how long. */
class LastPricedTest {
    private final Pricing pricing = new LastPriced(Pricing.by(SmallShop.PROFILE, SmallShop.CNY));
    private final Transaction sale = threeWithOneYuanOff();
    private final ReturnableSale all = new ReturnableSale(sale, Returned.NOTHING);

    /** The first of them went out for 12.16, the others for 12.17. */
    private static Transaction threeWithOneYuanOff() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 3);
        till.does(new TermsCommand.DiscountLine(1, new ManualDiscount.Amount(100), "discount-damaged"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        return till.ledger().only(SaleCompleted.class).sale();
    }

    private Basket back(long pieces) {
        return Basket.empty(TransactionKind.RETURN).with(all.back(sale.lines().getFirst(), Quantity.of(pieces)));
    }

    @Test
    void theSameGoodsOfTheSameSaleAreNotReckonedTwice() {
        Basket one = back(1);
        PricedSale first = pricing.price(one, all);
        assertThat(first.basket().total()).isEqualTo(yuan("-12.16"));
        assertThat(pricing.price(one, new ReturnableSale(sale, Returned.NOTHING)))
                .as("read from the ledger once more")
                .isSameAs(first);
    }

    @Test
    void othersAre() {
        Basket one = back(1);
        pricing.price(one, all);
        assertThat(pricing.price(back(2), all).basket().total()).isEqualTo(yuan("-24.33"));
        Returned firstIsBack = new Returned(Map.of(1, BigDecimal.ONE), List.of(), Map.of());
        pricing.price(one, all);
        assertThat(pricing.price(one, new ReturnableSale(sale, firstIsBack))
                        .basket()
                        .total())
                .as("the second of them")
                .isEqualTo(yuan("-12.17"));
    }
}
