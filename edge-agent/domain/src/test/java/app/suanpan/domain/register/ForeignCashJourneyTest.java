package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.TenderFigure;
import app.suanpan.domain.till.TillCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign notes pay at the store's rate; change, refunds and the till's own sum are in the store's currency. */
class ForeignCashJourneyTest {
    private final Till till = Till.open();

    @Test
    void twentyDollarsPayAndTheChangeIsInYuanToTheCent() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        Step paid = till.does(usd(2_000));
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.tenders()).containsExactly(SoldTender.foreign(14_245, "USD", 2_000, new BigDecimal("7.1225")));
        assertThat(sale.change()).isEqualTo(14_245 - 1_250);
        assertThat(sale.rounding()).isZero();
        assertThat(paid.errands()).contains(new Step.KickDrawer());
    }

    @Test
    void yenHaveNoSmallerUnitAndRoundAsTheirRateSays() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayForeign(Money.of(101, "JPY")));
        assertThat(till.session().tenders().getFirst().amount()).as("4.8783").isEqualTo(yuan("4.88"));
        assertThat(((Phase.Tendering) till.state().phase()).due()).isEqualTo(yuan("7.62"));
        till.does(new RegisterCommand.TenderCash(yuan("7.62")));
        assertThat(till.ledger().only(SaleCompleted.class).sale().change()).isZero();
    }

    @Test
    void theReceiptShowsRateAndAmount() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(usd(2_000));
        Phase.Completed completed = (Phase.Completed) till.state().phase();
        assertThat(completed.receipt().elements().stream()
                        .filter(Receipt.Text.class::isInstance)
                        .map(element -> ((Receipt.Text) element).text()))
                .contains("  20.00 USD × 7.1225");
    }

    @Test
    void whereCashIsRoundedTheChangeIsToo() {
        Till rounded = Till.open(new CashRounding(10, RoundingMode.HALF_UP, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.does(new RegisterCommand.BeginTender());
        rounded.does(usd(500));
        Transaction sale = rounded.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.tenders().getFirst().amount()).isEqualTo(3_561);
        assertThat(sale.change()).isEqualTo(2_310);
        assertThat(sale.rounding()).isEqualTo(1);
    }

    @Test
    void theZSaysHowMuchOfEachCurrencyIsInTheTill() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(usd(2_000));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.SignOff(
                TillCount.of(yuan("370.05")), List.of(TillCount.of(Money.of(2_000, "USD")))));
        TillSettled closed = till.ledger().only(TillSettled.class);
        assertThat(closed.expected()).as("the change went out in yuan").isEqualTo(50_000 - 12_995);
        assertThat(closed.figures().foreign()).containsExactly(new ForeignFigure("USD", 1, 2_000, 14_245));
        assertThat(closed.figures().tenders())
                .contains(new TenderFigure("foreign-cash", 1, 14_245, 0), new TenderFigure("cash", 0, -12_995, 0));
    }

    @Test
    void aRateThatHasRunOutAndACurrencyThatIsNotTakenAreRefused() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        RegisterSession before = till.session();
        till.does(new TenderCommand.PayForeign(Money.of(1_000, "GBP")));
        assertThat(till.notice()).contains(NoticeCode.FOREIGN_RATE_OLD);
        till.does(new TenderCommand.PayForeign(Money.of(1_000, "CHF")));
        assertThat(till.notice()).contains(NoticeCode.FOREIGN_NOT_TAKEN);
        for (long wrong : new long[] {0, -500, 300, 100_000_000_000L, Long.MAX_VALUE}) {
            till.does(usd(wrong));
            assertThat(till.notice()).as("%d", wrong).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        }
        assertThat(till.session()).isEqualTo(before);
    }

    @Test
    void aNoteThatWasEnteredByMistakeIsTakenBack() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(usd(2_000));
        Step back = till.does(new TenderCommand.VoidTender(0));
        assertThat(back.errands()).contains(new Step.KickDrawer());
        assertThat(till.ledger().only(TenderVoided.class).kind()).isEqualTo("foreign-cash");
        assertThat(till.session().tenders()).isEmpty();
    }

    @Test
    void whatWasPaidInDollarsGoesBackInYuan() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(usd(2_000));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(usd(500));
        assertThat(till.notice()).contains(NoticeCode.FOREIGN_NOT_FOR_REFUNDS);
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .containsExactly(SoldTender.cash(1_250));
    }

    private static TenderCommand usd(long cents) {
        return new TenderCommand.PayForeign(Money.of(cents, "USD"));
    }
}
