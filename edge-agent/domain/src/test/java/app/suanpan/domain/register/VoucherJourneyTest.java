package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.SoldVoucher;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.till.VoucherFigure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vouchers: sold, taken once, and what becomes of a rest. Milk is 12.50, a shirt 199.00. */
class VoucherJourneyTest {
    /** The store's own of 50.00; the rest becomes store credit. */
    private static final String OWN = "OV00000001";

    /** The mall's of 20.00; the rest is gone. */
    private static final String MALL = "MV00000001";

    /** A ticket of 10.00; the rest is change. */
    private static final String TICKET = "77000001";

    private final Till till = Till.open();

    @Test
    void aVoucherIsSoldAtItsFaceWithoutTaxAndIsOwedNotEarned() {
        sellOwn();
        till.does(new RegisterCommand.SignOff(yuan("550.00")));
        var figures = till.ledger().only(TillSettled.class).figures();
        assertThat(figures.liabilities()).isEqualTo(5_000);
        assertThat(figures.net()).isZero();
        assertThat(figures.taxes()).isEmpty();
    }

    @Test
    void oneOfAnothersIsNotSoldAndOwnOnesAreSoldOnce() {
        till.does(new TenderCommand.SellVoucher(MALL));
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_NOT_OURS);
        till.does(new TenderCommand.SellVoucher("nothing"));
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_UNKNOWN);
        till.does(new TenderCommand.SellVoucher(OWN));
        till.does(new TenderCommand.SellVoucher("ov 0000 0001"));
        assertThat(till.notice()).as("in the basket").contains(NoticeCode.NUMBER_TWICE);
        till.paysCash("50.00");
        till.does(new TenderCommand.SellVoucher(OWN));
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_SOLD_ALREADY);
    }

    @Test
    void oneThatTheStoreHasNotSoldIsNotTaken() {
        pay(SmallShop.SHIRT, OWN);
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_NOT_SOLD);
        assertThat(till.session().tenders()).isEmpty();
    }

    @Test
    void aScanPaysAndTheSecondTimeTheReceiptIsNamed() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(MALL);
        assertThat(((Phase.Tendering) till.state().phase()).due()).isEqualTo(yuan("179.00"));
        till.scans(MALL);
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_HERE_ALREADY);
        till.does(new RegisterCommand.TenderCash(yuan("179.00")));
        assertThat(lastSale().tenders().getFirst())
                .isEqualTo(SoldTender.voucher(
                        2_000, "**** 0001", new SoldVoucher("mall-20", "代金券 mall-20", "Voucher mall-20", MALL, 2_000)));
        pay(SmallShop.MILK, MALL);
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_USED);
        assertThat(till.state().notice().orElseThrow().details()).containsExactly("s001-1-1");
        till.does(new RegisterCommand.BackToBasket());
        till.scans(MALL);
        assertThat(till.notice()).as("nobody pays").contains(NoticeCode.VOUCHER_USED);
    }

    @Test
    void whoeverScansOneWhileNobodyPaysIsToldWhatItIsWorth() {
        till.scans("mv 0000 0002");
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_GOOD);
        assertThat(till.state().notice().orElseThrow().details())
                .containsExactly("代金券 mall-20", yuan("20.00").toString());
        till.scans("XV00000001");
        assertThat(till.notice()).as("its last day was yesterday").contains(NoticeCode.VOUCHER_OVER);
    }

    @Test
    void aRestIsForfeitedAndTheReceiptSaysSo() {
        pay(SmallShop.MILK, MALL);
        assertThat(lastSale().total()).isEqualTo(1_250);
        assertThat(lastSale().tenders().getFirst().amount()).isEqualTo(1_250);
        assertThat(lastSale().change()).isZero();
        assertThat(receipt())
                .anySatisfy(text -> assertThat(text).contains("余额作废").contains("7.50"));
    }

    @Test
    void aRestIsGivenAsChange() {
        pay(SmallShop.BREAD, TICKET);
        assertThat(lastSale().total()).isEqualTo(800);
        assertThat(lastSale().tenders().getFirst().amount()).isEqualTo(1_000);
        assertThat(lastSale().change()).isEqualTo(200);
        till.does(new RegisterCommand.SignOff(yuan("498.00")));
        assertThat(till.ledger().only(TillSettled.class).variance()).isZero();
    }

    @Test
    void aRestBecomesStoreCreditThatIsOwedFromThenOn() {
        sellOwn();
        pay(SmallShop.MILK, OWN);
        assertThat(lastSale().total()).as("milk and credit").isEqualTo(5_000);
        assertThat(lastSale().tenders().getFirst().amount()).isEqualTo(5_000);
        ValueCard credit =
                ValueCard.parse(lastSale().lines().getLast().pack().serial()).orElseThrow();
        assertThat(credit.kind()).isEqualTo(ValueCard.Kind.STORE_CREDIT);
        assertThat(till.ledger().valueOf(credit).balance()).isEqualTo(3_750);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(credit.number());
        assertThat(till.ledger().valueOf(credit).balance()).isEqualTo(2_950);
    }

    @Test
    void whatAVoucherPaidComesBackAsStoreCreditAndNeverAsCash() {
        pay(SmallShop.MILK, MALL);
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        Transaction refund = till.ledger().only(ReturnCompleted.class).refund();
        assertThat(refund.tenders()).singleElement().satisfies(tender -> {
            assertThat(tender.kind()).isEqualTo("store-credit");
            assertThat(tender.amount()).isEqualTo(1_250);
        });
        assertThat(standing(MALL).usedUnder()).as("it stays used").contains("s001-1-1");
    }

    @Test
    void whereASaleIsUndoneItsVoucherIsGoodAgain() {
        pay(SmallShop.MILK, MALL);
        undo("s001-1-1");
        Transaction reversal = till.ledger().only(SalePostVoided.class).reversal();
        assertThat(reversal.tenders())
                .singleElement()
                .satisfies(tender -> assertThat(tender.kind()).isEqualTo("voucher"));
        assertThat(standing(MALL)).isEqualTo(VoucherStanding.UNKNOWN);
        assertThat(figures().vouchers())
                .containsExactly(new VoucherFigure("mall-20", "代金券 mall-20", "Voucher mall-20", 0, 0, 0));
        pay(SmallShop.MILK, MALL);
        assertThat(till.ledger().sales()).hasSize(2);
    }

    @Test
    void whereItsRestWasGivenAsChangeAnUndoneSaleBringsStoreCredit() {
        pay(SmallShop.BREAD, TICKET);
        undo("s001-1-1");
        assertThat(till.ledger().only(SalePostVoided.class).reversal().tenders())
                .singleElement()
                .satisfies(tender -> assertThat(tender.kind()).isEqualTo("store-credit"));
        assertThat(standing(TICKET).usedUnder()).contains("s001-1-1");
    }

    @Test
    void theSaleOfAVoucherIsUndoneUntilItHasPaid() {
        sellOwn();
        undo("s001-1-1");
        till.does(new RegisterCommand.TenderCash(yuan("50.00")));
        assertThat(standing(OWN)).isEqualTo(VoucherStanding.UNKNOWN);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new TenderCommand.SellVoucher(OWN));
        till.paysCash("50.00");
        pay(SmallShop.MILK, OWN);
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-3"));
        assertThat(till.notice()).contains(NoticeCode.LOADED_MONEY_STAYS);
    }

    @Test
    void ofTwoCheckoutsThatTakeOneVoucherTheSecondIsTold() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(MALL);
        RegisterSession waiting = till.session();
        till.does(new TenderCommand.VoidTender(0));
        assertThat(till.ledger().only(TenderVoided.class).kind()).isEqualTo("voucher");
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.RemoveLine(1));
        pay(SmallShop.MILK, MALL);
        till.wakesWith(waiting);
        till.does(new RegisterCommand.TenderCash(yuan("179.00")));
        assertThat(till.notice()).contains(NoticeCode.VALUE_SPENT_MEANWHILE);
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void theZSaysHowManyPapersThereAreAndWhatTheirIssuerOwes() {
        pay(SmallShop.MILK, MALL);
        pay(SmallShop.MILK, "MV00000002");
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        TillSettled closed = till.ledger().only(TillSettled.class);
        assertThat(closed.figures().vouchers())
                .containsExactly(new VoucherFigure("mall-20", "代金券 mall-20", "Voucher mall-20", 2, 4_000, 2_500));
        assertThat(TillSlipComposer.compose(closed, SmallShop.STORE, 48, false).elements())
                .anySatisfy(line -> assertThat(line).isInstanceOfSatisfying(Receipt.Pair.class, pair -> {
                    assertThat(pair.left()).endsWith("mall-20 × 2");
                    assertThat(pair.right()).isEqualTo("40.00");
                }));
    }

    @Test
    void noVoucherPaysForAReturn() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher(MALL));
        assertThat(till.notice()).contains(NoticeCode.VOUCHER_NOT_FOR_REFUNDS);
    }

    private void sellOwn() {
        till.does(new TenderCommand.SellVoucher(OWN));
        till.paysCash("50.00");
    }

    private void pay(Item item, String voucher) {
        till.adds(item, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher(voucher));
    }

    private void undo(String receipt) {
        till.does(new MoneyBackCommand.ReturnByReceipt(receipt));
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
    }

    private Transaction lastSale() {
        return till.ledger().all(SaleCompleted.class).getLast().sale();
    }

    private VoucherStanding standing(String number) {
        return till.ledger().voucher(number);
    }

    private TillFigures figures() {
        return till.ledger().totalsOf(till.session().shift().orElseThrow().id());
    }

    private List<String> receipt() {
        return ((Phase.Completed) till.state().phase())
                .receipt().elements().stream()
                        .filter(Receipt.Text.class::isInstance)
                        .map(line -> ((Receipt.Text) line).text())
                        .toList();
    }

    @Test
    void nothingIsTakenOffWhatAVoucherOrAGiftCardIsSoldFor() {
        till.promotes(Promotion.of(
                "ten", new LocalName("九折", "Ten off"), new Offer.PercentOff(Selection.ALL, new BigDecimal("10"))));
        till.does(new TenderCommand.SellVoucher(OWN));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).as("a promotion for everything").isEqualTo(yuan("61.25"));
        till.does(new TermsCommand.DiscountLine(1, percent("50"), "regular"));
        assertThat(till.notice()).contains(NoticeCode.OWED_STAYS);
        till.does(new RegisterCommand.OverridePrice(1, yuan("1.00"), "damaged"));
        assertThat(till.notice()).contains(NoticeCode.OWED_STAYS);
        till.does(new TermsCommand.DiscountOrder(new ManualDiscount.Amount(1_126), "regular"));
        assertThat(till.notice()).as("more than the goods").contains(NoticeCode.DISCOUNT_TOO_LARGE);
        till.does(new TermsCommand.DiscountOrder(percent("20"), "regular"));
        assertThat(till.total()).isEqualTo(yuan("59.00"));
        till.paysCash("59.00");
        assertThat(lastSale().lines())
                .extracting(SoldLine::net)
                .as("what is owed, and milk without its tax")
                .containsExactly(5_000L, 826L);
        assertThat(figures().liabilities()).isEqualTo(5_000);
    }

    @Test
    void whatIsOwedIsTaxedNoOtherWayAndGoodsAreNotOwed() {
        till.does(new TenderCommand.SellVoucher(OWN));
        till.does(new TermsCommand.ChangeTax(1, "standard", "other"));
        assertThat(till.notice()).contains(NoticeCode.OWED_STAYS);
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.ChangeTax(2, TaxCategory.LIABILITY, "other"));
        assertThat(till.notice()).contains(NoticeCode.TAX_CATEGORY_UNKNOWN);
        till.paysCash("62.50");
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(new MoneyBackCommand.TakeAllBack());
        assertThat(till.session().basket().lines()).as("the milk alone").hasSize(1);
    }

    @Test
    void aRestBecomesStoreCreditAlsoWhereTheWholeIsReduced() {
        sellOwn();
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.DiscountOrder(percent("20"), "regular"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher(OWN));
        assertThat(lastSale().total()).isEqualTo(5_000);
        assertThat(lastSale().lines().getLast().net()).isEqualTo(4_000);
    }

    @Test
    void aVoucherWhoseSaleIsUndoneWhileSomebodyPaysWithItPaysNothing() {
        sellOwn();
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(OWN);
        RegisterSession waiting = till.session();
        till.does(new TenderCommand.VoidTender(0));
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.RemoveLine(1));
        undo("s001-1-1");
        till.does(new RegisterCommand.TenderCash(yuan("50.00")));
        till.wakesWith(waiting);
        till.does(new RegisterCommand.TenderCash(yuan("149.00")));
        assertThat(till.notice()).contains(NoticeCode.VALUE_SPENT_MEANWHILE);
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void aVoucherThatLiesInTwoBasketsIsSoldOnce() {
        till.does(new TenderCommand.SellVoucher(OWN));
        till.does(new RegisterCommand.Hold("later"));
        till.does(new TenderCommand.SellVoucher(OWN));
        till.does(new RegisterCommand.BeginTender());
        RegisterSession waiting = till.session();
        till.does(new RegisterCommand.TenderCash(yuan("50.00")));
        till.wakesWith(waiting);
        till.does(new RegisterCommand.TenderCash(yuan("50.00")));
        assertThat(till.notice()).as("another till was first").contains(NoticeCode.VOUCHER_SOLD_ALREADY);
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.RemoveLine(1));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).as("it was put aside").contains(NoticeCode.VOUCHER_SOLD_ALREADY);
        assertThat(till.ledger().sales()).hasSize(1);
    }

    private static ManualDiscount percent(String percent) {
        return new ManualDiscount.Percent(new BigDecimal(percent));
    }

    @Test
    void oneThatWasSoldStaysWorthWhatWasPaidForItWhateverItsKindIsWorthToday() {
        till.does(new TenderCommand.SellVoucher("OV00000031"));
        till.paysCash("50.00");
        till.does(new RegisterCommand.NextCustomer());
        VoucherKind own = SmallShop.VOUCHERS.getFirst();
        VoucherKind dearer = new VoucherKind(
                own.code(),
                own.name(),
                own.numbers(),
                yuan("80.00"),
                own.issuer(),
                own.rest(),
                own.takenUnseen(),
                own.lastDay());
        till.keepsTo(
                new TillRules(SmallShop.TILL_RULES.denominations(), 2_000, 0, 30, SmallShop.FOREIGN, List.of(dearer)));
        till.scans("OV00000031");
        assertThat(till.state().notice().orElseThrow().details())
                .contains(yuan("50.00").toString());
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByVoucher("OV00000031"));
        assertThat(till.session().tenders()).extracting(Tender::amount).containsExactly(yuan("50.00"));
        till.does(new RegisterCommand.TenderCash(yuan("149.00")));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new TenderCommand.SellVoucher("OV00000032"));
        assertThat(till.total()).as("from now on they are sold for more").isEqualTo(yuan("80.00"));
    }
}
