package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.till.TillRules;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Foreign cash in the till. Of dollars not a cent may lack; yen are counted as they are. */
class ForeignTillJourneyTest {
    private static final Currency USD = Currency.getInstance("USD");

    private final Till till = Till.closed();

    @Test
    void aTillStartsWithDollarsThatAreCountedNoteByNote() {
        open(dollars(2, 1_000));
        assertThat(till.ledger().only(ShiftOpened.class).foreign())
                .containsExactly(new ForeignLoan("USD", 2_000, List.of(new Pieces(1_000, 2))));
        till.does(new RegisterCommand.SignOff(TillCount.of(yuan("500.00")), List.of(dollars(2, 1_000))));
        TillSettled closed = till.ledger().only(TillSettled.class);
        assertThat(closed.foreign())
                .containsExactly(new ForeignCount("USD", 2_000, 2_000, 0, List.of(new Pieces(1_000, 2))));
        assertThat(closed.expected()).as("no dollar is among the yuan").isEqualTo(50_000);
    }

    @Test
    void whatIsTakenAndMovedIsExpectedEachCurrencyByItself() {
        open(dollars(4, 1_000));
        pays(2_000);
        move(CashMovement.PAID_IN, 3_000);
        move(CashMovement.PAID_OUT, 500);
        move(CashMovement.PICKUP, 5_000);
        till.does(new TillCommand.ReadTill());
        ForeignFigure figure = new ForeignFigure("USD", 1, 2_000, 14_245, 4_000L, 3_000L, 500L, 5_000L);
        assertThat(figure.expected()).isEqualTo(3_500);
        TillRead read = till.ledger().only(TillRead.class);
        assertThat(read.figures().foreign()).containsExactly(figure);
        assertThat(read.figures().movements()).as("none of it is yuan").isEmpty();
        assertThat(words(read.header().id())).contains("USD ", "应有外币 35.00", "上缴保险柜 -50.00");
    }

    @Test
    void aMovementOfDollarsHasASlipThatSaysTheCurrency() {
        open(dollars(1, 10_000));
        move(CashMovement.PICKUP, 10_000);
        CashMoved moved = till.ledger().only(CashMoved.class);
        assertThat(moved.currency()).isEqualTo("USD");
        assertThat(words(moved.header().id())).contains("上缴保险柜 USD 100.00");
    }

    @Test
    void noMoreDollarsGoOutThanShouldBeThereHoweverManyYuanThereAre() {
        open();
        move(CashMovement.PAID_OUT, 500);
        assertThat(till.notice()).contains(NoticeCode.NOT_SO_MUCH_IN_TILL);
        pays(2_000);
        move(CashMovement.PAID_OUT, 500);
        assertThat(till.notice()).contains(NoticeCode.CASH_WAS_MOVED);
    }

    @Test
    void aCountThatLacksDollarsIsRefusedBlindAndAcceptedAfterASecondOneOnly() {
        open(dollars(3, 1_000));
        till.does(new RegisterCommand.SignOff(TillCount.of(yuan("500.00")), List.of(dollars(2, 1_000))));
        assertThat(till.notice()).contains(NoticeCode.COUNT_AGAIN);
        assertThat(till.state().notice().orElseThrow().details())
                .as("neither currency nor amount is said")
                .isEmpty();
        till.does(new TillCommand.AcceptVariance("variance-unknown"));
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_ACCEPT);
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(till.notice()).as("nobody counted them").contains(NoticeCode.VARIANCE_TO_ACCEPT);
        assertThat(till.ledger().all(TillCounted.class))
                .extracting(count -> count.foreign().getFirst().variance())
                .containsExactly(-1_000L, -3_000L);
        till.does(new TillCommand.AcceptVariance("variance-unknown"));
        TillSettled closed = till.ledger().only(TillSettled.class);
        assertThat(closed.variance()).isZero();
        assertThat(closed.foreign().getFirst().variance()).isEqualTo(-3_000);
        assertThat(closed.varianceReason()).isEqualTo("variance-unknown");
        assertThat(words(closed.header().id())).contains("短款 USD -30.00");
    }

    @Test
    void whatMovedAfterTheLastCountHasToBeCountedAgain() {
        open(dollars(3, 1_000));
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        move(CashMovement.PICKUP, 1_000);
        till.does(new TillCommand.AcceptVariance("variance-unknown"));
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_ACCEPT);
    }

    @Test
    void yenAreNeitherDollarsNorConverted() {
        open(dollars(1, 1_000));
        till.does(new TillCommand.MoveCash(
                CashMovement.PAID_IN, TillCount.of(Money.of(7_000, "JPY")), "cash-in-deposit"));
        till.does(new RegisterCommand.SignOff(
                TillCount.of(yuan("500.00")), List.of(dollars(1, 1_000), TillCount.of(Money.of(6_900, "JPY")))));
        assertThat(till.ledger().only(TillSettled.class).foreign())
                .containsExactly(
                        new ForeignCount("USD", 1_000, 1_000, 0, List.of(new Pieces(1_000, 1))),
                        new ForeignCount("JPY", 7_000, 6_900, -100, List.of()));
    }

    @Test
    void aCurrencyThatIsNotTakenOneCountedTwiceAndANoteThatThereIsNotAreRefused() {
        till.does(new RegisterCommand.SignOn(
                SmallShop.ANNA.id(), TillCount.of(yuan("500.00")), List.of(TillCount.of(Money.of(5, "CHF")))));
        assertThat(till.notice()).contains(NoticeCode.FOREIGN_NOT_TAKEN);
        open();
        for (List<TillCount> wrong : List.of(List.of(dollars(1, 1_000), dollars(1, 1_000)), List.of(dollars(1, 700)))) {
            till.does(new RegisterCommand.SignOff(TillCount.of(yuan("500.00")), wrong));
            assertThat(till.notice()).contains(NoticeCode.COUNT_NOT_PLAUSIBLE);
        }
        for (long wrong : new long[] {-1, Long.MAX_VALUE}) {
            till.does(new RegisterCommand.SignOff(
                    TillCount.of(yuan("500.00")), List.of(TillCount.of(Money.of(wrong, "JPY")))));
            assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        }
        assertThat(till.ledger().all(TillCounted.class)).isEmpty();
    }

    private void open(TillCount... foreign) {
        till.does(new RegisterCommand.SignOn(
                SmallShop.ANNA.id(),
                TillCount.of(yuan("500.00")),
                Stream.of(foreign).toList()));
    }

    private void pays(long cents) {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayForeign(Money.of(cents, "USD")));
        till.does(new RegisterCommand.TenderCash(yuan("56.55")));
    }

    private void move(CashMovement kind, long cents) {
        till.does(new TillCommand.MoveCash(kind, TillCount.of(Money.of(cents, "USD")), "why"));
    }

    private static TillCount dollars(long pieces, long note) {
        return TillCount.of(List.of(new Pieces(note, pieces)), USD);
    }

    private String words(UUID event) {
        return String.join(
                "\n",
                TillSlipComposer.compose(till.ledger().event(event).orElseThrow(), SmallShop.STORE, 48, false)
                        .elements()
                        .stream()
                        .filter(Receipt.Pair.class::isInstance)
                        .map(Receipt.Pair.class::cast)
                        .map(pair -> pair.left() + " " + pair.right())
                        .toList());
    }

    @Test
    void dollarsThatTheStoreTakesNoMoreAreCountedUntilTheShiftThatHasThemIsClosed() {
        open(dollars(4, 1_000));
        till.keepsTo(new TillRules(SmallShop.TILL_RULES.denominations(), 2_000, 0, 30, List.of(), List.of()));
        assertThat(till.state().till().foreign()).as("nobody pays with them").isEmpty();
        assertThat(till.state().till().foreignInTill()).containsExactly(new ForeignNotes(USD, List.of()));
        till.does(new TillCommand.MoveCash(CashMovement.PICKUP, TillCount.of(Money.of(1_000, "USD")), "cash-to-safe"));
        assertThat(till.notice()).contains(NoticeCode.CASH_WAS_MOVED);
        till.does(new RegisterCommand.SignOff(
                TillCount.of(yuan("500.00")), List.of(TillCount.of(Money.of(3_000, "USD")))));
        assertThat(till.ledger().only(TillSettled.class).foreign())
                .containsExactly(new ForeignCount("USD", 3_000, 3_000, 0, List.of()));
        assertThat(till.state().till().foreignInTill()).isEmpty();
        till.does(new RegisterCommand.SignOn(
                SmallShop.ANNA.id(), TillCount.of(yuan("500.00")), List.of(TillCount.of(Money.of(3_000, "USD")))));
        assertThat(till.notice()).as("no other begins with them").contains(NoticeCode.FOREIGN_NOT_TAKEN);
    }

    @Test
    void howMuchTheyAreWorthNobodyKnowsSoWhoeverMovesThemMayMoveAnything() {
        open(dollars(4, 1_000));
        till.keepsTo(new TillRules(SmallShop.TILL_RULES.denominations(), 2_000, 0, 30, List.of(), List.of()));
        assertThat(Demands.of(
                        till.session(),
                        new TillCommand.MoveCash(
                                CashMovement.PICKUP, TillCount.of(Money.of(1_000, "USD")), "cash-to-safe"),
                        till.context()))
                .hasValueSatisfying(demand -> assertThat(demand.extent()).isEqualTo(Long.MAX_VALUE));
    }
}
