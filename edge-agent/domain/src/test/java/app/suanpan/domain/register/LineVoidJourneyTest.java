package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.TillFigures;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was rung up and taken out again, for the auditors. Milk costs 12.50, bread 8.00, apples 9.90 a kilogram. */
class LineVoidJourneyTest {
    private final Till till = Till.open();

    @Test
    void whatWasTakenOutIsWrittenWithTheSaleAndNotBefore() {
        till.adds(SmallShop.MILK, 3);
        till.adds(SmallShop.BREAD, 1);
        int before = till.ledger().events().size();
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(1)));
        till.does(new RegisterCommand.RemoveLine(2));
        assertThat(till.ledger().events()).as("no void waits for the disk").hasSize(before);
        UUID transaction = till.session().transaction();
        Step paid = till.paysCash("12.50");
        assertThat(paid.events()).hasExactlyElementsOfTypes(SaleCompleted.class, LinesVoided.class);
        LinesVoided gone = till.ledger().only(LinesVoided.class);
        assertThat(gone.transaction()).isEqualTo(transaction);
        assertThat(gone.kind()).isEqualTo("SALE");
        assertThat(gone.lines())
                .extracting(
                        VoidedLine::line,
                        VoidedLine::item,
                        line -> line.quantity().toPlainString(),
                        line -> line.left().toPlainString(),
                        VoidedLine::amount,
                        VoidedLine::operator)
                .containsExactly(tuple(1, "1001", "2", "1", 2_500L, "anna"), tuple(2, "1002", "1", "0", 800L, "anna"));
        till.does(new RegisterCommand.NextCustomer());
        till.adds(SmallShop.BREAD, 1);
        till.paysCash("8.00");
        assertThat(till.ledger().all(LinesVoided.class)).as("once").hasSize(1);
    }

    @Test
    void whatEmptiesTheBasketIsWrittenAtOnce() {
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(1)));
        Step step = till.does(new RegisterCommand.RemoveLine(1));
        assertThat(step.events()).hasExactlyElementsOfTypes(LinesVoided.class);
        assertThat(till.ledger().only(LinesVoided.class).lines()).hasSize(2);
        till.adds(SmallShop.BREAD, 1);
        till.paysCash("8.00");
        assertThat(till.ledger().all(LinesVoided.class)).hasSize(1);
    }

    @Test
    void aVoidAndAHoldCarryThemToo() {
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(1)));
        assertThat(till.does(new RegisterCommand.Hold("")).events())
                .hasExactlyElementsOfTypes(TransactionHeld.class, LinesVoided.class);
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(2));
        assertThat(till.does(new RegisterCommand.VoidTransaction("void-mistake"))
                        .events())
                .hasExactlyElementsOfTypes(TransactionVoided.class, LinesVoided.class);
        assertThat(till.ledger().all(LinesVoided.class))
                .extracting(gone -> gone.lines().size(), LinesVoided::total)
                .containsExactly(tuple(1, 1_250L), tuple(1, 800L));
        assertThat(till.ledger().all(LinesVoided.class))
                .extracting(LinesVoided::transaction)
                .as("of one transaction")
                .containsOnly(till.ledger().only(TransactionVoided.class).transaction());
    }

    @Test
    void aPowerCutForgetsNone() {
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(2));
        till.wakesWith(till.session().toRemember());
        till.paysCash("25.00");
        assertThat(till.ledger().only(LinesVoided.class).total()).isEqualTo(800);
    }

    @Test
    void whatIsAskedForWhilePricesAreCheckedIsWrittenOnce() {
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(2));
        till.does(new GoodsCommand.CheckPrices());
        till.does(new RegisterCommand.VoidTransaction("void-mistake"));
        assertThat(till.ledger().all(LinesVoided.class)).hasSize(1);
    }

    @Test
    void xAndZCountThem() {
        till.does(new RegisterCommand.AddItem("00000", new Quantity(new BigDecimal("1.505"))));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.ChangeQuantity(1, new Quantity(new BigDecimal("1"))));
        till.does(new RegisterCommand.RemoveLine(1));
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        long loan = till.session().shift().orElseThrow().openingLoan();
        till.does(new RegisterCommand.SignOff(yuan("12.50").plus(new Money(loan, SmallShop.CNY))));
        TillFigures figures = till.ledger().only(TillSettled.class).figures();
        assertThat(figures.voidedLines()).isEqualTo(2);
        // 1.505 kg were 14.90, of which 1 kg at 9.90 stayed at first: 5.00, and then 9.90.
        assertThat(figures.voidedLinesTotal()).isEqualTo(1_490);
        assertThat(figures.voids()).as("no transaction was given up").isZero();
    }

    @Test
    void raisingAQuantityAndChoosingWhatComesBackTakesNothingOut() {
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(3)));
        till.paysCash("37.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new MoneyBackCommand.ReturnByReceipt(
                till.ledger().only(SaleCompleted.class).sale().receipt()));
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(2)));
        till.does(new RegisterCommand.RemoveLine(1));
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(1)));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().all(LinesVoided.class)).isEmpty();
    }
}
