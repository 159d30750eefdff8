package app.suanpan.demo.unattended;

import app.suanpan.checkout.Checkout;
import app.suanpan.checkout.CheckoutSettings;
import app.suanpan.checkout.Preferences;
import app.suanpan.demo.screen.Photographer;
import app.suanpan.demo.screen.ScreenHands;
import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.shop.SampleShop;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Somebody at the checkout's real screen with the scanner in the hand: touches its buttons and waits for what it shows. */
final class Cashier implements AutoCloseable {
    private static final KeyCodeCombination SWITCH_LANGUAGE =
            new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN);
    private static final KeyCodeCombination SWITCH_CUSTOMERS_LANGUAGE =
            new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** As a small second screen on a counter has it. */
    private static final int CUSTOMERS_WIDTH = 1024;

    private static final int CUSTOMERS_HEIGHT = 600;

    private final SimulatorDesk simulator;
    private final Photographer photographer;
    private final DeskWatch<RegisterState> shown = new DeskWatch<>();
    private final DeskWatch<Boolean> connection = new DeskWatch<>();
    private final Register register;
    private final Checkout checkout;
    private final ScreenHands hands;
    private final CompletableFuture<Scene> customers = new CompletableFuture<>();
    private Takings takings = Takings.NONE;

    /**
     * Opens the checkout's screen, in Chinese.
     *
     * @param simulator where the scanner and what it is held at are
     */
    Cashier(RunningShop shop, SimulatorDesk simulator, Photographer photographer) throws InterruptedException {
        this.simulator = simulator;
        this.photographer = photographer;
        AtomicReference<@Nullable Checkout> screen = new AtomicReference<>();
        this.register = shop.register(reached -> {
            Checkout open = screen.get();
            if (open != null) {
                open.connected(reached);
            }
            connection.accept(reached);
        });
        this.checkout = ScreenThread.ask(() -> new Checkout(
                new WatchedRegister(register, shown),
                new CheckoutSettings(
                        Preferences.in(Language.ZH).with(Volume.OFF),
                        WedgeSettings.BY_TIMING,
                        CheckoutSettings.PATIENCE,
                        Clock.system(shop.config().store().zone())),
                true,
                WIDTH,
                HEIGHT));
        screen.set(checkout);
        // The store's configuration says that there is one, as it would in a shop.
        ScreenThread.tell(() -> checkout.whenCustomerScreenIsSetUp(
                () -> customers.complete(checkout.customerDisplay(CUSTOMERS_WIDTH, CUSTOMERS_HEIGHT))));
        this.hands = new ScreenHands(checkout.scene());
    }

    /** The screen. */
    Scene scene() {
        return checkout.scene();
    }

    /** What has been sold and taken back at this screen so far. */
    Takings takings() {
        return takings;
    }

    /** Touches a button or a key of the screen. */
    void press(String id) throws InterruptedException, TimeoutException {
        hands.press(id);
    }

    /** Fills a field of the screen. */
    void type(String id, String text) throws InterruptedException, TimeoutException {
        hands.type(id, text);
    }

    /** Waits until the screen is told a state. */
    RegisterState await(String what, Predicate<RegisterState> so) throws InterruptedException, TimeoutException {
        return shown.await(what, so);
    }

    /** Waits until the screen no longer says that the store cannot be reached. */
    void awaitConnection() throws InterruptedException, TimeoutException {
        connection.await("the store is reached", reached -> reached);
    }

    /** Waits until a device is in order, or is not. */
    void awaitDevice(String role, boolean inOrder) throws InterruptedException, TimeoutException {
        await(
                "the " + role + (inOrder ? " is in order" : " is not in order"),
                state -> state.devices().stream()
                        .anyMatch(device ->
                                device.role().equals(role) && (device.condition() == Condition.READY) == inOrder));
    }

    /** Says who is there by PIN, and opens the till. */
    void signOn() throws InterruptedException, TimeoutException {
        type("pin", SampleShop.operators().getFirst().pin());
        press("identify");
        await(
                "the cashier has proved who it is",
                state -> state.access().identified().isPresent());
        press("sign-on");
        await("the cashier is signed on", state -> state.phase() instanceof Phase.Selling);
    }

    /** Takes a piece from the shelf past the scanner and waits until the basket has changed. */
    void ring(String itemCode) throws InterruptedException, TimeoutException {
        awaitDevice("scanner", true);
        RegisterState before = await("there is a basket", state -> true);
        simulator.take(itemCode);
        await(
                "item " + itemCode + " is in the basket",
                state -> !state.basket().lines().equals(before.basket().lines()));
    }

    /** Takes a badge or a card past the scanner and waits until the screen shows whose it is. */
    void scanCard(int card, Predicate<RegisterState> shownAs) throws InterruptedException, TimeoutException {
        awaitDevice("scanner", true);
        simulator.scan(card);
        await("the card is known", shownAs);
    }

    /** From the basket to the tenders. */
    void beginTender() throws InterruptedException, TimeoutException {
        press("pay");
        await("the customer pays", state -> state.phase() instanceof Phase.Tendering);
    }

    /** Touches what pays, and waits for the receipt. */
    Phase.Completed settle(String tender) throws InterruptedException, TimeoutException {
        press(tender);
        return settled();
    }

    /** Waits for the receipt and writes its total down. */
    Phase.Completed settled() throws InterruptedException, TimeoutException {
        RegisterState state = await("the sale is committed", now -> now.phase() instanceof Phase.Completed);
        Phase.Completed completed = (Phase.Completed) state.phase();
        takings = takings.plus(completed.total().minor());
        return completed;
    }

    /** The receipt has been seen. */
    void nextCustomer() throws InterruptedException, TimeoutException {
        press("next");
        await(
                "the basket is empty again",
                state -> state.phase() instanceof Phase.Selling
                        && state.basket().lines().isEmpty());
    }

    /** Locks the screen, as whoever leaves the till does, and waits until it says so. */
    void lock() throws InterruptedException, TimeoutException {
        press("more");
        press("lock");
        await("the screen is locked", state -> state.access().locked().isPresent());
    }

    /** Comes back. */
    void unlock() throws InterruptedException, TimeoutException {
        type("pin", SampleShop.operators().getFirst().pin());
        press("unlock");
        await("the screen is unlocked", state -> state.access().locked().isEmpty());
    }

    /** Photographs the screen in Chinese and in English, switching the language while it is up. */
    void photograph(String name) throws InterruptedException, TimeoutException {
        photographer.photograph(checkout.scene(), checkout::isSettled, "checkout-" + name + "-zh");
        hands.press(SWITCH_LANGUAGE);
        photographer.photograph(checkout.scene(), checkout::isSettled, "checkout-" + name + "-en");
        hands.press(SWITCH_LANGUAGE);
    }

    /** The same, and what the customer sees meanwhile on a screen of their own. */
    void photographBoth(String name) throws InterruptedException, TimeoutException {
        photograph(name);
        Scene theirs = ScreenThread.await(
                "the customer has a screen", DeskWatch.PATIENCE, () -> Optional.ofNullable(customers.getNow(null)));
        photographer.photograph(theirs, checkout::isSettled, "customer-" + name + "-zh");
        hands.press(SWITCH_CUSTOMERS_LANGUAGE);
        photographer.photograph(theirs, checkout::isSettled, "customer-" + name + "-en");
        hands.press(SWITCH_CUSTOMERS_LANGUAGE);
    }

    @Override
    public void close() {
        try {
            ScreenThread.tell(checkout::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningShop.hangUp(register);
    }
}
