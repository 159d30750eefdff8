package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.CountedAmount;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the screen does beside selling: members, the till, what devices and head office say, and a store that is away. */
class CheckoutTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @RegisterExtension
    final Counter counter = new Counter(screen);

    private final MemoryRegister register = MemoryRegister.open();

    @Test
    void aMemberIsFoundByPhoneAndGreeted() {
        counter.open(register);
        screen.press(KeyCode.F4);
        screen.type(People.PHONE);
        screen.press(KeyCode.ENTER);
        screen.awaitText("#member-name", "晓雯");
        screen.awaitText("#notice-sentence", "Welcome back, 晓雯");
        assertThat(screen.text("#member-phone")).isEqualTo("138****5678");
        assertThat(screen.text("#member-guide")).isEqualTo("Guide Lin");
        screen.await("the panel has closed", () -> !screen.find("#panel").isVisible());
    }

    @Test
    void theStripSaysWhichPointsAreKnownAndWhoseMonthItIs() {
        register.gives(new PointsRules(List.of(new PointsRule(
                "v1",
                LocalDate.of(2026, 1, 1),
                1,
                100,
                CountedAmount.WITH_TAX,
                RoundingMode.UP,
                List.of(),
                List.of(),
                List.of(),
                14,
                0,
                false,
                Optional.empty(),
                Optional.empty()))));
        counter.open(register);
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        screen.awaitText("#member-points", "Points here 0");
        register.submit(new RegisterCommand.Scan(ScanInput.of(Goods.TEA)));
        Money due = register.state().basket().total();
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(due));
        register.submit(new RegisterCommand.NextCustomer());
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        long earned = Math.ceilDiv(due.minor(), 100L);
        screen.awaitText("#member-points", "Points here 0 (" + earned + " later)");
        register.submit(new RegisterCommand.FindMember("234567891"));
        screen.awaitText("#member-tier", "Tier gold");
        screen.awaitText("#member-points", "Points here 0");
        screen.awaitText("#member-birthday", "Birthday this month");
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
        counter.sellMilk();
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
        counter.sellMilk();
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
        counter.sellMilk();
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
}
