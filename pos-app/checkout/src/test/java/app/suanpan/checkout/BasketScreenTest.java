package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.Phase;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How goods come into the basket, by scanner, by name and by tile, and what can be done to their lines. */
class BasketScreenTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @RegisterExtension
    final Counter counter = new Counter(screen);

    private final MemoryRegister register = MemoryRegister.open();

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
        assertThat(counter.lines()).isEqualTo(1);
    }

    @Test
    void anUnknownCodeIsSaidWithItsShortCodeAndTheBasketStaysAsItIs() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.scan("4006381333931");
        screen.awaitText("#notice-code", "S02");
        assertThat(screen.text("#notice-sentence")).contains("4006381333931");
        assertThat(counter.lines()).isEqualTo(1);
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
        counter.sellMilk();
        screen.scan(Goods.TEA);
        screen.awaitText("#total", "¥128.00");
        screen.await("goods are put in the basket again", () -> register.state().phase() instanceof Phase.Selling);
    }

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

    private int found() {
        return ((ListView<?>) screen.find("#found")).getItems().size();
    }
}
