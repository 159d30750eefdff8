package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.MovementFigure;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.ReceiptRange;
import app.suanpan.domain.till.TaxFigure;
import app.suanpan.domain.till.TenderFigure;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.till.TillFigures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money in and out of the till, reading it and counting it. */
class TillJourneyTest {
    @Test
    void aFloatIsCountedNoteByNote() {
        Till till = Till.closed();
        TillCount count = pieces(new Pieces(10_000, 2), new Pieces(500, 0), new Pieces(10, 5));
        till.does(new RegisterCommand.SignOn("anna", count, List.of()));
        ShiftOpened opened = till.ledger().only(ShiftOpened.class);
        assertThat(opened.openingLoan()).isEqualTo(20_050);
        assertThat(opened.pieces()).containsExactly(new Pieces(10_000, 2), new Pieces(10, 5));
    }

    @Test
    void aFloatOfNotesThatDoNotExistOrDoNotAddUpIsRefused() {
        for (TillCount count : List.of(
                pieces(new Pieces(300, 1)),
                pieces(new Pieces(500, 3), new Pieces(100, -1)),
                new TillCount(yuan("5.00"), List.of(new Pieces(500, 2))),
                new TillCount(yuan("10.00"), List.of(new Pieces(500, 1), new Pieces(500, 1))))) {
            Till till = Till.closed();
            till.does(new RegisterCommand.SignOn("anna", count, List.of()));
            assertThat(till.notice()).as("%s", count).contains(NoticeCode.COUNT_NOT_PLAUSIBLE);
            assertThat(till.ledger().events()).isEmpty();
        }
    }

    @Test
    void cashGoesInAndOutWithAReasonASlipAndAnOpenDrawer() {
        Till till = Till.open();
        Step in = move(till, CashMovement.PAID_IN, "30.00", "cash-in-change");
        assertThat(in.errands()).contains(new Step.KickDrawer(), new Step.PrintReceipt());
        assertThat(till.notice()).contains(NoticeCode.CASH_WAS_MOVED);
        move(till, CashMovement.PAID_OUT, "12.50", "cash-out-delivery");
        till.does(new TillCommand.MoveCash(CashMovement.PICKUP, pieces(new Pieces(10_000, 4)), "pickup-much"));
        List<CashMoved> moved = till.ledger().all(CashMoved.class);
        assertThat(moved).extracting(CashMoved::amount).containsExactly(3_000L, 1_250L, 40_000L);
        assertThat(moved.getLast().pieces()).containsExactly(new Pieces(10_000, 4));
        till.does(new RegisterCommand.SignOff(yuan("117.50")));
        TillSettled settled = till.ledger().only(TillSettled.class);
        assertThat(settled.expected()).as("500.00 + 30.00 − 12.50 − 400.00").isEqualTo(11_750);
        assertThat(settled.figures().movements())
                .containsExactly(
                        new MovementFigure(CashMovement.PAID_IN, 1, 3_000),
                        new MovementFigure(CashMovement.PAID_OUT, 1, 1_250),
                        new MovementFigure(CashMovement.PICKUP, 1, 40_000));
    }

    @Test
    void withoutAReasonForNothingOrForMoreThanIsThereNoCashMoves() {
        Till till = Till.open();
        move(till, CashMovement.PAID_IN, "5.00", " ");
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        move(till, CashMovement.PAID_IN, "0.00", "why");
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        move(till, CashMovement.PAID_OUT, "500.01", "why");
        assertThat(till.notice()).contains(NoticeCode.NOT_SO_MUCH_IN_TILL);
        assertThat(till.ledger().all(CashMoved.class)).isEmpty();
        move(till, CashMovement.PICKUP, "500.00", "why");
        assertThat(till.ledger().all(CashMoved.class)).hasSize(1);
    }

    @Test
    void cashMovesBesideAnOpenBasketAndLeavesItAlone() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        RegisterSession before = till.session();
        move(till, CashMovement.PAID_OUT, "1.00", "why");
        assertThat(till.session()).isEqualTo(before);
        till.does(new TillCommand.ReadTill());
        assertThat(till.session()).isEqualTo(before);
    }

    @Test
    void anXReportChangesNothingAndIsCounted() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.paysCash("100.00");
        till.does(new TillCommand.ReadTill());
        TillSlip slip = till.state().till().slip().orElseThrow();
        assertThat(words(slip.slip())).contains("X 报表 1", "525.00");
        assertThat(till.state().phase()).as("the receipt stays").isInstanceOf(Phase.Completed.class);
        Step second = till.does(new TillCommand.ReadTill());
        assertThat(second.receipt())
                .contains(new Step.PrintRequest(
                        till.state().till().slip().orElseThrow().event(), false));
        assertThat(till.ledger().all(TillRead.class))
                .extracting(TillRead::number, TillRead::expected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 52_500L),
                        org.assertj.core.groups.Tuple.tuple(2L, 52_500L));
        till.does(new RegisterCommand.SignOff(yuan("525.00")));
        assertThat(till.ledger().only(TillSettled.class).figures().readings()).isEqualTo(2);
    }

    @Test
    void aZReportSaysWhatTheDayWas() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.OverridePrice(1, yuan("10.00"), "damaged"));
        till.paysCash("50.00");
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.CardResolved(till.asksCard(), new CardResult.Approved("A1", "**** 1234")));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("10.00");
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.VoidTransaction("changed mind"));
        till.does(new RegisterCommand.OpenDrawer("change"));
        till.does(new RegisterCommand.SignOff(pieces(new Pieces(10_000, 5), new Pieces(500, 2))));

        TillSettled settled = till.ledger().only(TillSettled.class);
        TillFigures figures = settled.figures();
        assertThat(settled.number()).isEqualTo(1);
        assertThat(settled.profile()).isEqualTo("small-shop 1");
        assertThat(settled.variance()).isZero();
        assertThat(figures.salesTotal()).isEqualTo(21_900);
        assertThat(figures.returnsTotal()).isEqualTo(1_000);
        assertThat(figures.tenders())
                .containsExactly(new TenderFigure("cash", 2, 2_000, 1_000), new TenderFigure("card", 1, 19_900, 0));
        assertThat(figures.taxes())
                .containsExactly(
                        new TaxFigure("v9", "增值税 9%", "VAT 9%", 1_835 - 917, 165 - 83),
                        new TaxFigure("v13", "增值税 13%", "VAT 13%", 17_611, 2_289));
        assertThat(figures.priceChanges()).isEqualTo(1);
        assertThat(figures.voids()).isEqualTo(1);
        assertThat(figures.voidsTotal()).isEqualTo(800);
        assertThat(figures.noSales()).isEqualTo(1);
        assertThat(figures.receipts()).containsExactly(new ReceiptRange("1", 1, 3, 3));
        assertThat(words(till.state().till().slip().orElseThrow().slip()))
                .contains("Z 报表 1", "510.00", "账实相符", "增值税 13% · 176.11", "1–3 (3)", "small-shop 1");
        assertThat(till.state().phase()).isInstanceOf(Phase.SignedOff.class);
    }

    @Test
    void aCountThatIsWrongByTheLimitIsTakenAndByACentMoreIsNot() {
        Till till = Till.open();
        till.does(new RegisterCommand.SignOff(yuan("479.99")));
        assertThat(till.notice()).contains(NoticeCode.COUNT_AGAIN);
        assertThat(till.session().shift()).isPresent();
        till.does(new RegisterCommand.SignOff(yuan("480.00")));
        TillSettled settled = till.ledger().only(TillSettled.class);
        assertThat(settled.variance()).isEqualTo(-2_000);
        assertThat(settled.refusedCounts()).isEqualTo(1);
        TillCounted refused = till.ledger().only(TillCounted.class);
        assertThat(refused.variance()).isEqualTo(-2_001);
        assertThat(refused.expected()).isEqualTo(50_000);
    }

    @Test
    void whatIsSaidOfAWrongCountDoesNotTellTheRightOne() {
        Till till = Till.open();
        Step once = till.does(new RegisterCommand.SignOff(yuan("400.00")));
        Step twice = till.does(new RegisterCommand.SignOff(yuan("420.00")));
        assertThat(once.reply().notice().orElseThrow().details()).isEmpty();
        assertThat(twice.reply().notice().orElseThrow().details()).isEmpty();
        assertThat(till.state().till().slip()).isEmpty();
    }

    @Test
    void afterARecountADifferenceIsAcceptedWithAReason() {
        Till till = Till.open();
        accept(till, "variance-unknown");
        assertThat(till.notice()).as("nothing was counted").contains(NoticeCode.NOTHING_TO_ACCEPT);
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        accept(till, "variance-unknown");
        assertThat(till.notice()).as("counted once").contains(NoticeCode.NOTHING_TO_ACCEPT);
        till.does(new RegisterCommand.SignOff(yuan("420.00")));
        assertThat(till.notice()).contains(NoticeCode.VARIANCE_TO_ACCEPT);
        accept(till, "");
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        accept(till, "variance-unknown");
        TillSettled settled = till.ledger().only(TillSettled.class);
        assertThat(settled.counted()).as("the last count").isEqualTo(42_000);
        assertThat(settled.variance()).isEqualTo(-8_000);
        assertThat(settled.refusedCounts()).isEqualTo(2);
        assertThat(settled.varianceReason()).isEqualTo("variance-unknown");
        assertThat(till.state().phase()).isInstanceOf(Phase.SignedOff.class);
    }

    @Test
    void onceMoneyHasMovedAnOldCountIsWorthNothing() {
        Till till = Till.open();
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        move(till, CashMovement.PAID_IN, "1.00", "why");
        accept(till, "variance-unknown");
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_ACCEPT);
        assertThat(till.ledger().all(TillSettled.class)).isEmpty();
    }

    @Test
    void aSlipIsPrintedAgainAsACopyWhenTheShiftIsOverToo() {
        Till till = Till.open();
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        UUID settled = till.ledger().only(TillSettled.class).header().id();
        Step copy = till.does(new TillCommand.ReprintSlip(settled));
        assertThat(copy.receipt()).contains(new Step.PrintRequest(settled, true));
        assertThat(words(till.state().till().slip().orElseThrow().slip())).contains("副本", "Z 报表 1");
        assertThat(till.ledger().only(ReceiptReprinted.class).receipt()).isEqualTo("Z 1");
        till.does(new TillCommand.ReprintSlip(
                till.ledger().only(ShiftOpened.class).header().id()));
        assertThat(till.notice()).contains(NoticeCode.SLIP_UNKNOWN);
    }

    @Test
    void zReportsAreNumberedWithoutAGap() {
        Till till = Till.open();
        for (int shift = 1; shift <= 3; shift++) {
            till.does(new RegisterCommand.SignOff(yuan("500.00")));
            till.does(new RegisterCommand.SignOn("bo", yuan("500.00")));
        }
        assertThat(till.ledger().all(TillSettled.class))
                .extracting(TillSettled::number)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void behindAReceiptOnTheScreenACountThatIsOutOfDateSaysSo() {
        Till till = Till.open();
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        accept(till, "variance-unknown");
        assertThat(till.notice()).as("no basket is open").contains(NoticeCode.NOTHING_TO_ACCEPT);
        till.does(new RegisterCommand.SignOff(yuan("400.00")));
        till.does(new RegisterCommand.NextCustomer());
        accept(till, "variance-unknown");
        assertThat(till.ledger().only(TillSettled.class).variance()).isEqualTo(-11_250);
    }

    private static Step move(Till till, CashMovement kind, String amount, String reason) {
        return till.does(new TillCommand.MoveCash(kind, TillCount.of(yuan(amount)), reason));
    }

    private static void accept(Till till, String reason) {
        till.does(new TillCommand.AcceptVariance(reason));
    }

    private static TillCount pieces(Pieces... pieces) {
        return TillCount.of(List.of(pieces), SmallShop.CNY);
    }

    private static String words(Receipt slip) {
        StringBuilder words = new StringBuilder();
        slip.elements().forEach(element -> {
            switch (element) {
                case Receipt.Text text -> words.append(text.text()).append('\n');
                case Receipt.Pair pair ->
                    words.append(pair.left()).append(' ').append(pair.right()).append('\n');
                default -> words.append('\n');
            }
        });
        return words.toString();
    }
}
