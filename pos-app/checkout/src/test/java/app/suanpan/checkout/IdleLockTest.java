package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Colleagues;
import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.ui.sound.Sounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** A screen that nobody touches locks itself; the test tells it the time. */
class IdleLockTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final List<RegisterCommand> asked = new ArrayList<>();
    private final MemoryRegister register =
            signedOn(MemoryRegister.asking(Colleagues.people().locking(Duration.ofMinutes(5))));
    private final CheckoutController checkout = FxThread.call(() -> new CheckoutController(
            Checkout.texts(Counter.QUIET), Checkout.theme(Counter.QUIET), Sounds.silent(), asked::add, () -> {}));
    private final Scene scene = FxThread.call(() -> {
        Scene made = new Scene(checkout.view(), 1024, 768);
        checkout.install(made, null, null);
        checkout.render(register.state());
        return made;
    });

    private static MemoryRegister signedOn(MemoryRegister register) {
        register.submit(new PeopleCommand.Identify(new Credential.Pin("anna", Colleagues.PIN_OF_ANNA)));
        register.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
        return register;
    }

    @Test
    void afterTheStoresTimeAndNotASecondBefore() {
        at(0, 1, 299);
        assertThat(locks()).isZero();
        at(300);
        assertThat(locks()).isOne();
        assertThat(asked).endsWith(new PeopleCommand.LockScreen(true));
    }

    @Test
    void aKeyBeginsAnew() {
        at(0, 299);
        FxThread.run(() -> Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, false, false, false, false)));
        at(300, 599);
        assertThat(locks()).isZero();
        at(600);
        assertThat(locks()).isOne();
    }

    @Test
    void aScannedItemDoesTooAndNewsOfTheCloudDoNot() {
        at(0, 200);
        register.scan(Goods.MILK);
        draw();
        at(201, 400);
        register.uplink(false, 17);
        draw();
        at(500);
        assertThat(locks()).isZero();
        at(501);
        assertThat(locks()).isOne();
    }

    @Test
    void whatWaitsForAnApprovalIsGivenUpFirst() {
        register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
        draw();
        asked.clear();
        at(0, 300);
        assertThat(asked).containsExactly(new PeopleCommand.WithdrawApproval(), new PeopleCommand.LockScreen(true));
    }

    @Test
    void aLockedScreenIsNotLockedAgain() {
        register.submit(new PeopleCommand.LockScreen(true));
        draw();
        at(0, 300, 900);
        assertThat(locks()).isZero();
    }

    @Test
    void aStoreThatNeverLocksDoesNot() {
        MemoryRegister never = signedOn(MemoryRegister.asking(Colleagues.people()));
        FxThread.run(() -> checkout.render(never.state().renumbered(1_000)));
        at(0, 86_400);
        assertThat(locks()).isZero();
    }

    @Test
    void norDoesOneInWhichNobodyHasAPin() {
        MemoryRegister open = MemoryRegister.open();
        FxThread.run(() -> checkout.render(open.state().renumbered(1_000)));
        at(0, 86_400);
        assertThat(locks()).isZero();
    }

    private void at(long... seconds) {
        for (long second : seconds) {
            FxThread.run(() -> checkout.tick(NOON.plusSeconds(second)));
        }
    }

    private void draw() {
        FxThread.run(() -> checkout.render(register.state()));
    }

    private long locks() {
        return asked.stream().filter(PeopleCommand.LockScreen.class::isInstance).count();
    }
}
