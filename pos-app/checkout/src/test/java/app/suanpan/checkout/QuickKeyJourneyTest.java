package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.QuickKeysChanged;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.quickkey.TileColour;
import app.suanpan.testkit.FxThread;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A manager lays out a page and a cashier sells from it: by keyboard alone in English, by touch alone in Chinese. */
class QuickKeyJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot hands) throws Exception {
        until("#tile-0", "Fuji apples");
        hands.type(KeyCode.F10).type(KeyCode.K);
        until("#lay-tile-0", "Fuji apples");

        // A page of one's own, with two goods and the drawer on it.
        hands.type(KeyCode.F8);
        until("#page-add", "New page so named");
        hands.push(KeyCode.CONTROL, KeyCode.A).write("Tea").type(KeyCode.F7);
        untilEdition(1);
        assertThat(page().name()).isEqualTo(new LocalName("Tea", "Tea"));
        hands.type(KeyCode.F7);
        until("#lay-function-1", "Member");
        hands.write("oolong").type(KeyCode.ENTER);
        untilEdition(2);
        hands.type(KeyCode.F7);
        until("#lay-function-5", "Open drawer");
        hands.type(KeyCode.F9);
        untilEdition(3);
        hands.type(KeyCode.F7);
        until("#lay-function-5", "Open drawer");
        hands.write("longjing").type(KeyCode.ENTER);
        untilEdition(4);
        assertThat(subjects()).containsExactly("10402", "drawer", "10407");

        // One place to the front, another look, one too many removed and brought back.
        hands.push(KeyCode.CONTROL, KeyCode.LEFT);
        untilEdition(5);
        assertThat(subjects()).containsExactly("10402", "10407", "drawer");
        hands.type(KeyCode.ENTER);
        until("#lay-colour-7", "Pink");
        hands.push(KeyCode.ALT, KeyCode.DIGIT7);
        hands.type(KeyCode.ENTER);
        untilEdition(6);
        assertThat(page().keys().get(1).colour()).contains(TileColour.PINK);
        hands.type(KeyCode.DELETE);
        untilEdition(7);
        hands.push(KeyCode.CONTROL, KeyCode.Z);
        untilEdition(8);
        assertThat(subjects()).containsExactly("10402", "10407", "drawer");
        hands.type(KeyCode.ESCAPE);

        // The eleventh page has no key of its own and is turned to.
        hands.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until("#tile-0", "Fuji apples");
        hands.type(KeyCode.PAGE_UP);
        until("#tile-1", "Longjing");
        hands.push(KeyCode.ALT, KeyCode.DIGIT2);
        until("#total", "¥128.00");
        hands.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until("#tile-1", "Bananas");
        hands.push(KeyCode.ALT, KeyCode.DIGIT2);
        until("#weight-price", "¥6.90/kg");
        hands.write("1.5");
        until("#weight-price", "¥10.35");
        hands.type(KeyCode.ENTER);
        until("#total", "¥138.35");
        assertThat(register.books().all(QuickKeysChanged.class)).hasSize(8);
    }

    @Test
    void byTouchAlone(FxRobot hands) throws Exception {
        QuickKeyGalleryTest.laidOut(register);
        hands.clickOn("#language");
        until("#tile-0", "红豆面包");
        until("#tile-4", "已停售");
        hands.clickOn("#more").clickOn("#lay-out");
        until("#lay-tile-4", "现磨豆浆");

        // What is not sold any more goes; the eggs go to the tea, by way of the other page.
        hands.clickOn("#lay-tile-4").clickOn("#lay-remove");
        untilEdition(2);
        hands.clickOn("#lay-tile-2").clickOn("#lay-move").clickOn("#lay-tab-tea");
        until("#lay-tile-0", "乌龙茶");
        hands.clickOn("#lay-tile-0");
        untilEdition(3);
        assertThat(keys("tea")).containsExactly("10111", "10402", "10407");
        hands.clickOn("#lay-undo");
        untilEdition(4);
        assertThat(keys("tea")).containsExactly("10402", "10407");
        hands.clickOn("#lay-pages").clickOn("#page-earlier");
        untilEdition(5);
        assertThat(register.quickKeys().pages()).extracting(QuickPage::id).containsExactly("tea", "morning");
        hands.clickOn("#panel-close").clickOn("#tab-tea");
        until("#tile-0", "乌龙茶");

        // The item file loses another one, and every screen says so at once.
        register.loses("10402");
        until("#tile-0", "已停售");
        hands.clickOn("#tile-0");
        until("#notice-code", "S02");
        hands.clickOn("#tab-morning");
        until("#tile-0", "红豆面包");
        hands.clickOn("#tile-0");
        until("#total", "¥5.50");
        hands.clickOn("#tile-6");
        until("#reason-1", "");
    }

    @Test
    void whatAnotherCheckoutLaysOutIsThereAtOnce() throws Exception {
        until("#tile-0", "Fuji apples");
        register.laysOut(new QuickKeys(
                5,
                List.of(new QuickPage(
                        "p",
                        new LocalName("新", "New"),
                        List.of(QuickKey.of("10403"), QuickKey.of(QuickFunction.TILL))))));
        until("#tab-p", "New");
        until("#tile-0", "Orange juice");
        until("#tile-1", "Till");
    }

    private QuickPage page() {
        return register.quickKeys().pages().getLast();
    }

    private List<String> subjects() {
        return page().keys().stream().map(QuickKey::subject).toList();
    }

    private List<String> keys(String page) {
        return register.quickKeys().page(page).orElseThrow().keys().stream()
                .map(QuickKey::subject)
                .toList();
    }

    /** The screen, too, has seen it: the next key is not pressed on an older picture. */
    private void untilEdition(long edition) throws Exception {
        until(() -> register.quickKeys().edition() == edition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void until(String selector, String says) throws Exception {
        until(() -> FxThread.call(() -> journey.scene().getRoot().lookupAll(selector).stream()
                .anyMatch(node -> says.isEmpty()
                        ? node.isVisible()
                        : node.lookupAll(".label").stream()
                                        .anyMatch(label -> label instanceof Labeled words
                                                && words.getText().contains(says))
                                || node instanceof Labeled words
                                        && words.getText().contains(says))));
    }

    private void until(Callable<Boolean> condition) throws Exception {
        Journey.until(condition);
    }
}
