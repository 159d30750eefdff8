package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.LinePoints;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A member earns points by a sale, reads them on the receipt, and gives them back with the goods. */
class PointsJourneyTest {
    private static final LocalDate TODAY = SmallShop.TODAY;

    private final Till till = Till.open().gives(SmallShop.POINTS);

    @Test
    void aSaleEarnsUnderTheRuleOfTheDayAndSaysSo() {
        buys(SmallShop.MILK, 3);
        SoldPoints points = pointsOf(till.ledger().sales().getLast());
        assertThat(points.rule()).isEqualTo("2026-1");
        assertThat(points.counted()).isEqualTo(3_750);
        assertThat(points.points()).as("37.50, a part of a point is dropped").isEqualTo(37);
        assertThat(points.from()).isEqualTo(TODAY.plusDays(14));
        assertThat(points.until()).isEqualTo(TODAY.plusDays(14).plusMonths(12));
        assertThat(points.lines()).containsExactly(new LinePoints(1, 37));
        assertThat(balance()).as("until nobody can return the goods").isEqualTo(new PointsBalance(0, 37, 0));
    }

    @Test
    void theReceiptSaysWhatWasEarnedAndWhatThereIsInBothLanguagesAndOnNarrowPaper() {
        buys(SmallShop.SHIRT, 2);
        assertThat(shown()).contains("本次积分|398").contains("可用积分（本机所知）|0").contains("待生效积分|398");
        Receipt narrow = ReceiptComposer.compose(
                till.ledger().all(SaleCompleted.class).getLast(), SmallShop.STATIONERY, Optional.empty(), 32, Set.of());
        assertThat(text(narrow)).contains("本次积分|398");
    }

    @Test
    void theStripShowsWhatTheMemberHasWhileTheyBuy() {
        buys(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.state().member().orElseThrow().points()).contains(new PointsBalance(0, 199, 0));
    }

    @Test
    void whereNoPointsAreGivenNothingSpeaksOfThem() {
        Till plain = Till.open().gives(PointsRules.NONE);
        plain.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(plain.state().member().orElseThrow().points()).isEmpty();
        plain.adds(SmallShop.MILK, 1);
        plain.paysCash("12.50");
        assertThat(plain.ledger().sales().getLast().points()).isNull();
        assertThat(text(((Phase.Completed) plain.state().phase()).receipt())).doesNotContain("积分");
    }

    @Test
    void whoIsNoMemberEarnsNothing() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        assertThat(till.ledger().sales().getLast().points()).isNull();
    }

    @Test
    void goodsThatEarnNothingAreLeftOut() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.BREAD, 5);
        till.adds(SmallShop.MILK, 1);
        paysExactly();
        SoldPoints points = pointsOf(till.ledger().sales().getLast());
        assertThat(points.counted()).isEqualTo(1_250);
        assertThat(points.lines()).containsExactly(new LinePoints(2, 12));
    }

    @Test
    void aGiftCardEarnsNothingWhenItIsSoldAndTheGoodsDoThatItPays() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new TenderCommand.SellGiftCard(AnyCommands.CARDS.getFirst(), yuan("100.00")));
        paysExactly();
        assertThat(pointsOf(till.ledger().sales().getLast()).points()).isZero();
        assertThat(balance()).isEqualTo(new PointsBalance(0, 0, 0));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(AnyCommands.CARDS.getFirst(), Optional.empty()));
        assertThat(pointsOf(till.ledger().sales().getLast()).points()).isEqualTo(25);
    }

    @Test
    void whatComesBackTakesItsPointsAlongToTheUnit() {
        buys(SmallShop.MILK, 3);
        String receipt = till.ledger().sales().getLast().receipt();
        for (long expected : List.of(13, 12, 12)) {
            comesBack(receipt, Optional.of(Quantity.of(1)));
            SoldPoints back = pointsOf(till.ledger().returns().getLast());
            assertThat(back.points()).isEqualTo(expected);
            assertThat(back.rule()).isEqualTo("2026-1");
            assertThat(shown()).contains("扣回积分|-" + expected);
        }
        assertThat(balance()).isEqualTo(new PointsBalance(0, 0, 0));
    }

    @Test
    void whatWasEarnedGoesBackWhateverTheRuleIsToday() {
        buys(SmallShop.MILK, 2);
        till.gives(PointsRules.NONE);
        comesBack(till.ledger().sales().getLast().receipt(), Optional.empty());
        assertThat(pointsOf(till.ledger().returns().getLast()).points()).isEqualTo(25);
        assertThat(balance()).isEqualTo(new PointsBalance(0, 0, 0));
    }

    @Test
    void whatEarnedNothingTakesNothingBack() {
        Till plain = Till.open();
        plain.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        plain.adds(SmallShop.MILK, 1);
        plain.paysCash("12.50");
        plain.does(new RegisterCommand.NextCustomer());
        plain.gives(SmallShop.POINTS);
        plain.scans("s001-1-1");
        plain.does(new MoneyBackCommand.TakeAllBack());
        plain.does(new MoneyBackCommand.GiveReason("return-faulty"));
        plain.paysCash("12.50");
        assertThat(plain.ledger().returns().getLast().points()).isNull();
    }

    @Test
    void aSaleThatIsUndoneEarnedNothing() {
        buys(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        assertThat(pointsOf(till.ledger().only(SalePostVoided.class).reversal()).points())
                .isEqualTo(199);
        assertThat(balance()).isEqualTo(new PointsBalance(0, 0, 0));
    }

    @Test
    void anExchangeTakesBackAndEarnsAndItsReceiptSaysWhatIsThereAfterBoth() {
        buys(SmallShop.MILK, 2);
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new MoneyBackCommand.Exchange());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("174.00")));
        SoldPoints back = pointsOf(till.ledger().only(ReturnCompleted.class).refund());
        SoldPoints earned = pointsOf(till.ledger().sales().getLast());
        assertThat(back.points()).isEqualTo(25);
        assertThat(back.pending()).isZero();
        assertThat(earned.points()).isEqualTo(199);
        assertThat(earned.pending()).isEqualTo(199);
        assertThat(balance()).isEqualTo(new PointsBalance(0, 199, 0));
        assertThat(shown()).contains("扣回积分|-25").contains("本次积分|199").contains("待生效积分|199");
    }

    @Test
    void goodsOfAMemberWithoutAReceiptTakeBackWhatTheyWouldEarnToday() {
        buys(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        assertThat(pointsOf(till.ledger().returns().getLast()).points()).isEqualTo(199);
        assertThat(balance())
                .as("a debt, until what was earned can be used")
                .isEqualTo(new PointsBalance(-199, 199, 0));
    }

    private void buys(Item item, long pieces) {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(item, pieces);
        paysExactly();
    }

    private void paysExactly() {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
    }

    private void comesBack(String receipt, Optional<Quantity> quantity) {
        till.does(new RegisterCommand.NextCustomer());
        till.scans(receipt);
        till.does(MoneyBackCommand.TakeBack.of(1, quantity));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
    }

    private PointsBalance balance() {
        return till.ledger().points(SmallShop.WANG.id()).balance(TODAY);
    }

    private static SoldPoints pointsOf(Transaction body) {
        return Objects.requireNonNull(body.points());
    }

    private String shown() {
        return text(((Phase.Completed) till.state().phase()).receipt());
    }

    private static String text(Receipt receipt) {
        StringBuilder text = new StringBuilder();
        for (Receipt.Element element : receipt.elements()) {
            text.append(element instanceof Receipt.Pair pair ? pair.left() + "|" + pair.right() : element.toString())
                    .append('\n');
        }
        return text.toString();
    }
}
