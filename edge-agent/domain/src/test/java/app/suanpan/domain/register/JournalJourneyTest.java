package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.EventDigest.Kind;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking back at a till that sold a milk and a shirt, gave a bread up, and opened its drawer. */
class JournalJourneyTest {
    private final Till till = Till.open();

    JournalJourneyTest() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.VoidTransaction("mistake"));
        till.does(new RegisterCommand.OpenDrawer("change"));
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("199.00");
        till.does(new RegisterCommand.NextCustomer());
    }

    @Test
    void receiptsStandThereNewestFirstAndEverythingIfAskedFor() {
        assertThat(asks(JournalQuestion.RECEIPTS))
                .extracting(Row::receipt)
                .extracting(receipt -> receipt.orElse(""))
                .containsExactly("s001-1-2", "s001-1-1");
        assertThat(asks(new JournalQuestion(true, "", "", "", "", "", "", "")))
                .extracting(Row::kind)
                .containsExactly(
                        Kind.SALE, Kind.DRAWER_OPENED, Kind.VOIDED, Kind.SALE, Kind.SHIFT_OPENED, Kind.SIGNED_ON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount   | 12.50            | s001-1-1",
                "amount   | 12-13            | s001-1-1",
                "amount   | 10 - 300         | s001-1-2 s001-1-1",
                "amount   | 99               | ''",
                "item     | 2001             | s001-1-2",
                "item     | 6901234567892    | s001-1-1",
                "item     | Milk             | s001-1-1",
                "operator | anna             | s001-1-2 s001-1-1",
                "operator | nobody           | ''",
                "receipt  | 2                | s001-1-2",
                "receipt  | s001-1-1         | s001-1-1",
                "from     | 11-21            | s001-1-2 s001-1-1",
                "from     | 2026-11-22       | ''",
                "from     | 10:30            | s001-1-2 s001-1-1",
                "from     | 10:31            | ''",
                "until    | 2026-11-21       | s001-1-2 s001-1-1",
                "until    | 10:29            | ''",
                "until    | 11-21 10:30      | s001-1-2 s001-1-1",
            })
    void aReceiptIsFoundByWhateverTheCustomerRemembers(String field, String typed, String receipts) {
        assertThat(asks(question(field, typed)).stream()
                        .map(row -> row.receipt().orElseThrow())
                        .toList())
                .isEqualTo(receipts.isEmpty() ? List.of() : List.of(receipts.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "amount, twelve",
        "amount, 1.234",
        "from, yesterday",
        "until, 13-45",
        "receipt, hello",
        "member, 13812340000"
    })
    void whatCannotBeReadIsSaid(String field, String typed) {
        Step.Reply state = till.does(new JournalCommand.LookBack(question(field, typed), Journal.NEWEST))
                .reply();
        assertThat(state.notice()).map(Notice::code).contains(NoticeCode.QUESTION_NOT_UNDERSTOOD);
        assertThat(state.journal()).isEmpty();
    }

    @Test
    void aSlipOfTheTillIsShownAndPrintedAgainButNoXReportWhileTheTillIsToBeCountedBlind() {
        till.does(new TillCommand.MoveCash(
                CashMovement.PAID_IN, TillCount.of(SmallShop.yuan("30.00")), "cash-in-change"));
        long moved = till.ledger().events().size();
        till.does(new TillCommand.ReadTill());
        long read = till.ledger().events().size();
        assertThat(receiptOf(moved)).isPresent();
        assertThat(receiptOf(read)).isEmpty();

        Step copy = till.does(new JournalCommand.ReprintEntry(moved));
        assertThat(copy.receipt()).map(Step.PrintRequest::copy).contains(true);
        till.does(new JournalCommand.ReprintEntry(read));
        assertThat(till.notice()).contains(NoticeCode.NO_RECEIPT);
    }

    private Optional<Receipt> receiptOf(long sequence) {
        return till.does(new JournalCommand.OpenEntry(sequence))
                .reply()
                .journal()
                .flatMap(JournalView::open)
                .flatMap(JournalView.Detail::receipt);
    }

    @Test
    void anyEarlierReceiptIsShownAndPrintedAgainMarkedAsACopyAndTheBasketStays() {
        till.adds(SmallShop.BREAD, 1);
        long milk = asks(question("amount", "12.50")).getFirst().sequence();

        JournalView opened =
                till.does(new JournalCommand.OpenEntry(milk)).reply().journal().orElseThrow();
        assertThat(opened.open().orElseThrow().receipt()).isPresent();

        Step step = RegisterMachine.step(till.session(), new JournalCommand.ReprintEntry(milk), till.context());
        assertThat(step.receipt())
                .hasValueSatisfying(print -> assertThat(print.copy()).isTrue());
        assertThat(step.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceiptReprinted.class,
                        event -> assertThat(event.receipt()).isEqualTo("s001-1-1"));
        assertThat(step.session()).isEqualTo(till.session());
    }

    @Test
    void whatHasNoReceiptIsShownWithoutOneAndNotPrinted() {
        long voided = asks(new JournalQuestion(true, "", "", "8.00", "", "", "", ""))
                .getFirst()
                .sequence();
        assertThat(till.does(new JournalCommand.OpenEntry(voided))
                        .reply()
                        .journal()
                        .orElseThrow()
                        .open()
                        .orElseThrow()
                        .receipt())
                .isEmpty();
        assertThat(till.does(new JournalCommand.ReprintEntry(voided)).reply().notice())
                .map(Notice::code)
                .contains(NoticeCode.NO_RECEIPT);
    }

    @Test
    void aReceiptThatIsScannedWhileTheJournalIsOpenIsLookedForInIt() {
        RegisterCommand scan = new RegisterCommand.Scan(ScanInput.of("s001-1-1"));
        Step.Reply looking = Step.Reply.of(JournalView.of(
                new JournalView.Detail(asks(JournalQuestion.RECEIPTS).getFirst(), Optional.empty(), Optional.empty())));

        assertThat(JournalSteps.meant(scan, looking, SmallShop.SCAN_RULES))
                .isEqualTo(new JournalCommand.LookBack(JournalQuestion.ofReceipt("s001-1-1"), Journal.NEWEST));
        assertThat(JournalSteps.meant(scan, Step.Reply.NONE, SmallShop.SCAN_RULES))
                .isEqualTo(scan);
        RegisterCommand milk = new RegisterCommand.Scan(ScanInput.of("6901234567892"));
        assertThat(JournalSteps.meant(milk, looking, SmallShop.SCAN_RULES)).isEqualTo(milk);
    }

    @Test
    void nobodySignedOnLooksBack() {
        Till closed = Till.closed();
        assertThat(closed.does(new JournalCommand.LookBack(JournalQuestion.RECEIPTS, Journal.NEWEST))
                        .reply()
                        .notice())
                .map(Notice::code)
                .contains(NoticeCode.NOT_SIGNED_ON);
    }

    private List<Row> asks(JournalQuestion question) {
        return till.does(new JournalCommand.LookBack(question, Journal.NEWEST))
                .reply()
                .journal()
                .orElseThrow()
                .rows();
    }

    private static JournalQuestion question(String field, String typed) {
        return new JournalQuestion(
                false,
                field.equals("from") ? typed : "",
                field.equals("until") ? typed : "",
                field.equals("amount") ? typed : "",
                field.equals("item") ? typed : "",
                field.equals("member") ? typed : "",
                field.equals("operator") ? typed : "",
                field.equals("receipt") ? typed : "");
    }
}
