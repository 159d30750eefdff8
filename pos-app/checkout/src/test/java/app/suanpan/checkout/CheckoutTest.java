package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @RegisterExtension
    final Counter counter = new Counter(screen);

    private final MemoryRegister register = MemoryRegister.open();

    // ---- scanning ----------------------------------------------------------------------------------------------

    @Test
    void aScannerThatTypesAddsALineAndLeavesTheSearchFieldEmpty() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        assertThat(screen.text("#search")).isEmpty();
    }

    @Test
    void aScanOfTheStoresScannerIsDrawnWithoutTheKeyboard() {
        counter.open(register);
        register.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
    }

    @Test
    void theSameItemTwiceIsOneLineOfTwo() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥31.60");
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void anUnknownCodeIsSaidWithItsShortCodeAndTheBasketStaysAsItIs() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.scan("4006381333931");
        screen.awaitText("#notice-code", "S02");
        assertThat(screen.text("#notice-sentence")).contains("4006381333931");
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void aNoticeNeedsNoClickToGoOnScanning() {
        counter.open(register);
        screen.scan("4006381333931");
        screen.awaitText("#notice-code", "S02");
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.await("the notice has gone", () -> !screen.find("#notice").isVisible());
    }

    @Test
    void aScanAfterTheSaleBeginsTheNextOne() {
        counter.open(register);
        sellMilk();
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
        screen.await("goods are put in the basket again", () -> register.state().phase() instanceof Phase.Selling);
    }

    // ---- searching ---------------------------------------------------------------------------------------------

    @Test
    void aNameThatIsTypedIsFoundAndEnterTakesTheFirst() {
        counter.open(register);
        screen.type("oolong");
        screen.await("one item is found", () -> found() == 1);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥5.00");
        screen.awaitText("#search", "");
    }

    @Test
    void downTakesTheSecondResult() {
        counter.open(register);
        screen.type("tea");
        screen.await("two teas are found", () -> found() == 2);
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥128.00");
    }

    @Test
    void aQuantityBeforeAStarIsTaken() {
        counter.open(register);
        screen.type("3*oolong");
        screen.await("one item is found", () -> found() == 1);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥15.00");
    }

    @Test
    void aShortCodeThatNobodyFoundIsGivenToTheRegisterAsItIs() {
        counter.open(register);
        screen.type("10401");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥2.00");
    }

    @Test
    void escapeClearsWhatWasTyped() {
        counter.open(register);
        screen.type("oo");
        screen.press(KeyCode.ESCAPE);
        screen.awaitText("#search", "");
    }

    // ---- quick keys --------------------------------------------------------------------------------------------

    @Test
    void aTouchOnATileAddsItsItem() {
        counter.open(register);
        screen.click("#tab-drinks");
        screen.await("the drinks are shown", () -> says("#tile-0", "Mineral water"));
        screen.click("#tile-0");
        screen.awaitText("#total", "¥2.00");
    }

    @Test
    void withAltATileHasAKey() {
        counter.open(register);
        screen.click("#tab-drinks");
        screen.await("the drinks are shown", () -> says("#tile-1", "Oolong"));
        screen.press(KeyCode.ALT, KeyCode.DIGIT2);
        screen.awaitText("#total", "¥5.00");
    }

    @Test
    void pageDownTurnsTheLeafAndThenThePage() {
        counter.open(register);
        screen.awaitText("#leaf", "1/2");
        screen.press(KeyCode.PAGE_DOWN);
        screen.awaitText("#leaf", "2/2");
        screen.press(KeyCode.PAGE_DOWN);
        screen.await("the pantry is shown", () -> says("#tile-0", "Northeast rice"));
    }

    // ---- lines -------------------------------------------------------------------------------------------------

    @Test
    void plusAndMinusChangeTheLineThatWasTouchedLast() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.press(KeyCode.ADD);
        screen.awaitText("#total", "¥31.60");
        screen.press(KeyCode.SUBTRACT);
        screen.awaitText("#total", "¥15.80");
        screen.press(KeyCode.SUBTRACT);
        screen.awaitText("#total", "¥0.00");
    }

    @Test
    void theQuantityOfALineIsTypedOverTheOldOne() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.press(KeyCode.F5);
        screen.awaitText("#line-quantity", "1");
        screen.type("12");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥189.60");
        screen.await(
                "the search field has the keyboard again",
                () -> screen.find("#search").isFocused());
    }

    @Test
    void aLineIsTakenOutWithTheArrowAndDelete() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥143.80");
        screen.press(KeyCode.UP);
        screen.press(KeyCode.UP);
        screen.press(KeyCode.DELETE);
        screen.awaitText("#total", "¥128.00");
    }

    @Test
    void anotherPriceNeedsItsReason() {
        counter.open(register);
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
        screen.press(KeyCode.F5);
        screen.press(KeyCode.F7);
        screen.type("100");
        screen.press(KeyCode.F6);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥100.00");
        assertThat(register.state()
                        .basket()
                        .lines()
                        .getFirst()
                        .line()
                        .override()
                        .orElseThrow()
                        .reason())
                .isEqualTo("price-shelf");
    }

    @Test
    void theLineScannedLastIsOnTheScreenHoweverLongTheBasket() {
        for (int i = 0; i < 30; i++) {
            register.scan(i % 2 == 0 ? Goods.MILK : Goods.TEA);
        }
        counter.open(register);
        awaitLastRow();
        screen.scan(Goods.LONGEST);
        screen.awaitText("#count", "31");
        awaitLastRow();
    }

    // ---- people ------------------------------------------------------------------------------------------------

    @Test
    void aMemberIsFoundByPhoneAndGreeted() {
        counter.open(register);
        screen.press(KeyCode.F4);
        screen.type(People.PHONE);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#member-name", "晓雯");
        screen.awaitText("#notice-sentence", "Welcome back, 晓雯");
        assertThat(screen.text("#member-details")).contains("138****5678").contains("Guide Lin");
        screen.await("the panel has closed", () -> !screen.find("#panel").isVisible());
    }

    @Test
    void anUnknownPhoneIsSaidAndThePanelStaysForAnotherTry() {
        counter.open(register);
        screen.press(KeyCode.F4);
        screen.type("13900000000");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#notice-code", "M01");
        assertThat(FxThread.call(() -> screen.find("#panel").isVisible())).isTrue();
    }

    // ---- paying ------------------------------------------------------------------------------------------------

    @Test
    void enterTakesTheExactAmount() {
        counter.open(register);
        sellMilk();
        screen.awaitText("#change", "¥0.00");
        assertThat(register.books().all(SaleCompleted.class)).hasSize(1);
    }

    @Test
    void anAmountThatIsTypedGivesChange() {
        counter.open(register);
        payFor(Goods.MILK);
        screen.type("20");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥4.20");
    }

    @Test
    void aQuickAmountIsOneTouch() {
        counter.open(register);
        payFor(Goods.MILK);
        screen.awaitText("#quick-1", "¥20.00");
        screen.click("#quick-1");
        screen.awaitText("#change", "¥4.20");
    }

    @Test
    void lessThanIsDueLeavesTheRestOpen() {
        counter.open(register);
        payFor(Goods.MILK);
        screen.type("10");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#due", "¥5.80");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥0.00");
    }

    @Test
    void aCardIsWaitedForAndThenPays() {
        counter.open(register);
        payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Approved("123456", "**** 1234"));
        screen.awaitText("#change", "¥0.00");
    }

    @Test
    void aCardThatIsDeclinedLeavesEverythingOpen() {
        counter.open(register);
        payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Declined("no funds"));
        screen.awaitText("#notice-code", "P05");
        screen.awaitText("#due", "¥128.00");
    }

    @Test
    void whenNobodyKnowsTheTerminalIsAskedAndNothingElseIsPossible() {
        counter.open(register);
        payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Unknown("no answer"));
        screen.awaitText("#card-title", "Nobody knows whether it was paid");
        screen.press(KeyCode.ESCAPE);
        assertThat(FxThread.call(() -> screen.find("#cash").isDisabled())).isTrue();
        assertThat(register.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void escapeGoesBackToTheBasket() {
        counter.open(register);
        payFor(Goods.TEA);
        screen.press(KeyCode.ESCAPE);
        screen.await(
                "goods are put in the basket again",
                () -> screen.find("#search").isFocused());
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void payingTwiceInAHurryDoesNotTakeCash() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.press(KeyCode.F12);
        screen.press(KeyCode.F12);
        screen.awaitText("#due", "¥15.80");
        assertThat(register.books().all(SaleCompleted.class)).isEmpty();
    }

    // ---- shift and the rest ------------------------------------------------------------------------------------

    @Test
    void aShiftIsOpenedWithItsFloatAndClosedWithACount() {
        MemoryRegister closed = MemoryRegister.closed();
        counter.open(closed);
        screen.press(KeyCode.DOWN);
        screen.type("300");
        screen.press(KeyCode.ENTER);
        screen.await(
                "the search field has the keyboard",
                () -> screen.stage().getScene().lookup("#search") != null
                        && screen.find("#search").isFocused());
        assertThat(closed.state().operatorName()).contains("Bo Zhang");
        screen.press(KeyCode.F10);
        screen.press(KeyCode.DIGIT5);
        screen.press(KeyCode.F8);
        screen.type("300");
        screen.press(KeyCode.ENTER);
        screen.await("nobody is signed on", () -> closed.state().operatorName().isEmpty());
        assertThat(closed.books().all(TillSettled.class)).hasSize(1);
    }

    @Test
    void aSaleIsGivenUpWithAReason() {
        counter.open(register);
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
        screen.press(KeyCode.F10);
        screen.press(KeyCode.DIGIT1);
        screen.press(KeyCode.DIGIT2);
        screen.awaitText("#total", "¥0.00");
        assertThat(register.books().all(TransactionVoided.class).getFirst().reason())
                .isEqualTo("void-no-money");
    }

    @Test
    void theDrawerOpensWithAReasonFromTheNumberBlockToo() {
        counter.open(register);
        screen.press(KeyCode.F10);
        screen.press(KeyCode.NUMPAD3);
        screen.press(KeyCode.NUMPAD1);
        screen.await(
                "the drawer is in the journal",
                () -> register.books().all(DrawerOpened.class).size() == 1);
    }

    @Test
    void goodsThatComeBackArePaidBack() {
        counter.open(register);
        sellMilk();
        screen.press(KeyCode.F10);
        screen.press(KeyCode.DIGIT2);
        screen.press(KeyCode.F2);
        screen.press(KeyCode.DIGIT2);
        screen.await("it is a return", () -> screen.find("#returning").isVisible());
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "−¥15.80");
        screen.press(KeyCode.F12);
        screen.awaitText("#due", "¥15.80");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥15.80");
        assertThat(register.books().all(ReturnCompleted.class)).hasSize(1);
    }

    @Test
    void theLanguageChangesWhileTheScreenIsUp() {
        counter.open(register);
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
        screen.press(KeyCode.CONTROL, KeyCode.L);
        screen.awaitText("#store", "算盘小店 南京东路");
        screen.awaitText("#pay", "收款");
        screen.press(KeyCode.CONTROL, KeyCode.L);
        screen.awaitText("#pay", "Pay");
    }

    @Test
    void aQuestionMarkShowsTheKeysAndEscapeGoesBack() {
        counter.open(register);
        screen.type("?");
        screen.await("the keys are shown", () -> screen.find("#help-panel").isVisible());
        screen.press(KeyCode.ESCAPE);
        screen.await(
                "the search field has the keyboard again",
                () -> screen.find("#search").isFocused());
        assertThat(screen.text("#search")).isEmpty();
    }

    @Test
    void aPrinterWithoutPaperIsSaidAndStopsNoSale() {
        counter.open(register);
        register.device("printer", Condition.BLOCKED, "paper-out");
        screen.awaitText("#device-printer", "Printer: no paper");
        sellMilk();
        screen.await(
                "the paper is waited for", () -> screen.find("#paper-waiting").isVisible());
        register.device("printer", Condition.READY);
        screen.await("it has come", () -> !screen.find("#paper-waiting").isVisible());
    }

    @Test
    void whatIsUnsentIsCountedAndALostUplinkIsSaid() {
        counter.open(register);
        register.uplink(true, 7);
        screen.awaitText("#unsent", "Unsent 7");
        register.uplink(false, 8);
        screen.awaitText("#unsent", "Offline · unsent 8");
    }

    @Test
    void aStoreWithoutACollectorWorksOnItsOwnAndAlarmsNobody() {
        counter.open(register);
        register.alone();
        screen.awaitText("#unsent", "Works on its own");
        assertThat(screen.find("#unsent").getPseudoClassStates())
                .doesNotContain(PseudoClass.getPseudoClass("attention"));
    }

    @Test
    void afterAPowerCutTheBasketSaysThatItsLinesAreOnTheReceipt() {
        counter.open(register);
        sellMilk();
        register.powerCut();
        screen.awaitText(".empty-words", "Paid: the lines are on the receipt");
        assertThat(screen.text("#total")).isEqualTo("¥15.80");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#total", "¥0.00");
        screen.awaitText(".empty-words", "Scan the first item");
    }

    @Test
    void whileTheStoreDoesNotAnswerTheScreenSaysSoAndGoesOnByItself() {
        counter.open(register);
        counter.connected(false);
        screen.await("it is said", () -> screen.find("#disconnected").isVisible());
        screen.press(KeyCode.F10);
        assertThat(FxThread.call(() -> screen.find("#panel").isVisible())).isFalse();
        counter.connected(true);
        screen.await("it goes on", () -> !screen.find("#disconnected").isVisible());
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
    }

    private void payFor(String code) {
        screen.scan(code);
        screen.await("something is in the basket", () -> !screen.find("#pay").isDisabled());
        screen.press(KeyCode.F12);
        screen.await(
                "it can be paid",
                () -> screen.stage().getScene().lookup("#amount") != null
                        && screen.find("#amount").isFocused());
    }

    private void sellMilk() {
        payFor(Goods.MILK);
        screen.press(KeyCode.ENTER);
        screen.await("it is paid", () -> screen.stage().getScene().lookup("#change") != null);
    }

    private void awaitLastRow() {
        ListView<?> list = FxThread.call(() -> (ListView<?>) screen.find("#lines"));
        screen.await(
                "the last row is on the screen as a whole",
                () -> list.lookupAll(".line-cell").stream()
                        .filter(row -> row instanceof ListCell<?> cell
                                && cell.getItem() == list.getItems().getLast())
                        .anyMatch(row -> row.getLayoutY() >= 0
                                && row.getLayoutY() + row.getLayoutBounds().getHeight() <= list.getHeight()));
    }

    private boolean says(String tile, String name) {
        String text = screen.find(tile).getAccessibleText();
        return text != null && text.startsWith(name);
    }

    private int lines() {
        return FxThread.call(
                () -> ((ListView<?>) screen.find("#lines")).getItems().size());
    }

    private int found() {
        return ((ListView<?>) screen.find("#found")).getItems().size();
    }
}
