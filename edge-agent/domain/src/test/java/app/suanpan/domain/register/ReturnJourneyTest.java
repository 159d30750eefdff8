package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goods come back, or are given up before they were paid. */
class ReturnJourneyTest {
    private final Till till = Till.open();

    @Test
    void whatWasSoldCanComeBackForItsMoney() {
        sell(3);
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 2);
        assertThat(till.total()).isEqualTo(yuan("-25.00"));
        till.paysCash("25.00");
        ReturnCompleted event = till.ledger().only(ReturnCompleted.class);
        assertThat(event.reason()).isEqualTo("broken");
        assertThat(event.refund().total()).isEqualTo(2500);
        assertThat(event.refund().tenders()).containsExactly(SoldTender.cash(2500));
        assertThat(event.refund().net() + event.refund().tax()).isEqualTo(2500);
        assertThat(event.refund().receipt()).isEqualTo("s001-1-2");
    }

    @Test
    void whatWasNeverSoldDoesNotComeBack() {
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.SHIRT, 1);
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void norMoreThanWasSoldInHoweverManySteps() {
        sell(3);
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.MILK, 2);
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(4)));
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(3)));
        till.paysCash("37.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
    }

    @Test
    void aReturnNeedsAReasonAndAnEmptyBasket() {
        till.does(new RegisterCommand.BeginReturn("  "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginReturn("broken"));
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        assertThat(till.session().basket().kind()).isEqualTo(TransactionKind.SALE);
    }

    @Test
    void nobodyIsHandedBackMoreThanIsDue() {
        sell(1);
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.51");
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        assertThat(till.ledger().returns()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().returns()).hasSize(1);
    }

    @Test
    void cashGoesBackForWhatWasPaidByCard() {
        sell(1);
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.CARD_REFUND_IN_CASH);
    }

    @Test
    void aRefundIsRoundedAsItsSaleWasSoThatTheTillIsEven() {
        Till rounded = Till.open(new CashRounding(100, RoundingMode.HALF_UP, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.paysCash("13.00");
        rounded.does(new RegisterCommand.NextCustomer());
        rounded.does(new RegisterCommand.BeginReturn("broken"));
        rounded.adds(SmallShop.MILK, 1);
        rounded.paysCash("13.00");
        Transaction sale = rounded.ledger().sales().getFirst();
        Transaction refund = rounded.ledger().returns().getFirst();
        assertThat(refund.rounding()).isEqualTo(sale.rounding()).isEqualTo(50);
        assertThat(rounded.ledger().totalsOf(sale.shift()).cash()).isZero();
        assertThat(rounded.ledger().totalsOf(sale.shift()).rounding()).isZero();
    }

    @Test
    void theExactCentsMayBeHandedBackToo() {
        Till rounded = Till.open(new CashRounding(100, RoundingMode.DOWN, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.paysCash("12.00");
        rounded.does(new RegisterCommand.NextCustomer());
        rounded.does(new RegisterCommand.BeginReturn("broken"));
        rounded.adds(SmallShop.MILK, 1);
        rounded.paysCash("12.50");
        assertThat(rounded.ledger().returns().getFirst().rounding()).isZero();
    }

    @Test
    void aReturnThatIsGivenUpLeavesTheNextCustomerASale() {
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.does(new RegisterCommand.VoidTransaction(""));
        assertThat(till.session().basket().kind()).isEqualTo(TransactionKind.SALE);
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void aVoidNeedsAReasonAndLeavesATrace() {
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.VoidTransaction(""));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        assertThat(till.total()).isEqualTo(yuan("33.00"));
        till.does(new RegisterCommand.VoidTransaction("no money with them"));
        TransactionVoided event = till.ledger().only(TransactionVoided.class);
        assertThat(event.total()).isEqualTo(3300);
        assertThat(event.items()).containsExactly("1001", "1002");
        assertThat(event.reason()).isEqualTo("no money with them");
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.session().transaction()).isNotEqualTo(event.transaction());
    }

    @Test
    void givingUpNothingLeavesNoTrace() {
        till.does(new RegisterCommand.VoidTransaction("oops"));
        assertThat(till.ledger().all(TransactionVoided.class)).isEmpty();
    }

    @Test
    void aReasonIsOneLineThatAReceiptCanPrint() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.VoidTransaction("first\nsecond\u0000" + "x".repeat(1000) + "\uD800"));
        assertThat(till.ledger().only(TransactionVoided.class).reason())
                .startsWith("first second x")
                .hasSize(200);
    }

    private void sell(int milk) {
        till.adds(SmallShop.MILK, milk);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        till.does(new RegisterCommand.NextCustomer());
    }
}
