package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Looking prices up, and words beside lines, on the way through the till. */
class GoodsJourneyTest {
    private static final Promotion BREAD_3_2 = Promotion.of(
            "bread",
            new LocalName("面包买二送一", "Bread, 3 for 2"),
            Offer.Bundle.cheapestFree(Selection.ofItems("1002"), 2, 1));
    private static final Promotion MILK_OFF = Promotion.of(
            "milk",
            new LocalName("牛奶九折", "Milk 10 % off"),
            new Offer.PercentOff(Selection.ofItems("1001"), BigDecimal.TEN));

    private final Till till = Till.open();

    @Test
    void whatIsLookedUpIsNotSoldAndWrittenNowhere() {
        till.scans("4311501062449");
        int events = till.ledger().events().size();
        RegisterSession before = till.session();
        till.does(new GoodsCommand.CheckPrices());
        till.scans("6901234567892");
        assertThat(tag().unitPrice()).isEqualTo(yuan("12.50"));
        assertThat(till.session().basket()).isEqualTo(before.basket());
        assertThat(till.session().sameToRemember(before)).isTrue();
        till.does(new GoodsCommand.LeavePriceCheck());
        assertThat(till.session()).isEqualTo(before);
        assertThat(till.ledger().events()).hasSize(events);
    }

    @Test
    void aPowerCutEndsThePriceCheck() {
        till.does(new GoodsCommand.CheckPrices());
        assertThat(till.session().toRemember().open().asking()).isEmpty();
    }

    @Test
    void thePriceIsWhatOneWouldCostNowWithTheReasonsForTheRest() {
        till.promotes(BREAD_3_2, MILK_OFF);
        till.does(new GoodsCommand.CheckPrices());
        till.scans("6901234567892");
        assertThat(tag().total()).isEqualTo(yuan("11.25"));
        assertThat(tag().terms().applied()).extracting(one -> one.id()).containsExactly("milk");
        till.does(new GoodsCommand.CheckItem("1002"));
        assertThat(tag().total()).isEqualTo(yuan("8.00"));
        assertThat(tag().terms().notUsed()).extracting(NotUsed::reason).containsExactly(new NotUsed.Reason.TooFew(2));
    }

    @Test
    void aLabelSaysItsOwnWeight() {
        till.does(new GoodsCommand.CheckPrices());
        till.scans("2100000012343");
        assertThat(tag().quantity()).isEqualTo(new Quantity(new BigDecimal("1.234")));
        assertThat(tag().total()).isEqualTo(yuan("12.22"));
    }

    @Test
    void whatWasLookedUpIsSoldWhenThatIsAskedForAsIfItHadBeenScanned() {
        till.does(new GoodsCommand.CheckPrices());
        till.does(new GoodsCommand.SellChecked());
        assertThat(till.notice()).contains(NoticeCode.NOTHING_CHECKED);
        till.scans("(01)06901234567892(10)A7");
        till.does(new GoodsCommand.SellChecked());
        assertThat(till.state().goods().check()).isEmpty();
        assertThat(till.session().basket().lines().getFirst().pack().lot()).isEqualTo("A7");
        till.does(new GoodsCommand.SellChecked());
        assertThat(till.notice()).contains(NoticeCode.NOTHING_CHECKED);
    }

    @Test
    void whatCannotBeSoldSaysWhyInsteadOfAPrice() {
        till.does(new GoodsCommand.CheckPrices());
        till.scans("4006381333931");
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_ITEM);
        till.scans("(01)06901234567892(17)261120");
        assertThat(till.notice()).contains(NoticeCode.ITEM_EXPIRED);
        till.scans("card-of-wang");
        assertThat(till.state().goods().check().flatMap(GoodsView.PriceCheck::tag))
                .isEmpty();
        assertThat(till.session().member()).isEmpty();
    }

    @Test
    void anythingElseEndsIt() {
        till.scans("6901234567892");
        till.does(new GoodsCommand.CheckPrices());
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.session().stage()).isEqualTo(RegisterSession.Stage.TENDERING);
        assertThat(till.session().open().asking()).isEmpty();
    }

    @Test
    void wordsBesideALineAndAboutTheSaleAreOnTheReceiptAndInTheJournal() {
        till.scans("6901234567892");
        till.does(new GoodsCommand.NoteLine(1, "  gift wrap "));
        till.scans("6901234567892");
        till.does(new GoodsCommand.NoteSale("collected later"));
        assertThat(till.session().basket().lines())
                .as("what was said of one is not said of the next")
                .hasSize(2);
        till.paysCash("25.00");
        SaleCompleted sale = (SaleCompleted) till.ledger().events().getLast();
        assertThat(sale.sale().lines()).extracting(SoldLine::note).containsExactly("gift wrap", null);
        assertThat(sale.sale().note()).isEqualTo("collected later");
        assertThat(till.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Completed.class,
                        done -> assertThat(done.receipt().toString())
                                .contains("gift wrap")
                                .contains("备注 collected later"));
    }

    @Test
    void aNoteGoesAwayWithEmptyWordsAndWithTheTransaction() {
        till.does(new GoodsCommand.NoteSale("x"));
        assertThat(till.notice()).contains(NoticeCode.BASKET_EMPTY);
        till.scans("6901234567892");
        till.does(new GoodsCommand.NoteSale("x"));
        till.does(new GoodsCommand.NoteLine(7, "x"));
        assertThat(till.notice()).contains(NoticeCode.LINE_GONE);
        till.does(new RegisterCommand.VoidTransaction("mistake"));
        assertThat(till.session().open().note()).isEmpty();
    }

    @Test
    void wordsComeBackWithWhatWasPutAside() {
        till.scans("6901234567892");
        till.does(new GoodsCommand.NoteLine(1, "gift wrap"));
        till.does(new GoodsCommand.NoteSale("collected later"));
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(till.session().basket().lines().getFirst().remarks().note()).isEqualTo("gift wrap");
        assertThat(till.session().open().note()).isEqualTo("collected later");
    }

    private PriceTag tag() {
        return till.state().goods().check().orElseThrow().tag().orElseThrow();
    }
}
