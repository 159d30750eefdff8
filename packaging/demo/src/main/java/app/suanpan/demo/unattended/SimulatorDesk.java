package app.suanpan.demo.unattended;

import app.suanpan.demo.screen.Photographer;
import app.suanpan.demo.screen.ScreenHands;
import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.shop.SampleShop;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.demo.store.ShopWorld;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.simulator.HeldCard;
import app.suanpan.simulator.PhoneCode;
import app.suanpan.simulator.SimulatorController;
import app.suanpan.simulator.Stock;
import app.suanpan.simulator.World;
import app.suanpan.simulator.World.WorldException;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the simulator's real window: takes goods from its shelf, holds its badges, turns its switches. The same window and
 * the same world as when a person sits there.
 */
final class SimulatorDesk implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 1040;

    /** Every bag weighs this much, so that every run sells the same. */
    private static final int GRAMS = 1_280;

    private final Photographer photographer;
    private final JoinDesk kiosk;
    private final SimulatorController simulator;
    private final Scene scene;
    private final ScreenHands hands;
    private final List<HeldCard> cards;
    private final AtomicReference<@Nullable String> stayedDark = new AtomicReference<>();

    /** Opens the simulator's screen, in Chinese, with the guides' badges at hand. */
    SimulatorDesk(RunningShop shop, Photographer photographer) throws InterruptedException {
        this.photographer = photographer;
        this.kiosk = shop.joinDesk(ignored -> {});
        this.cards = new ArrayList<>(shop.people().badges());
        Stock stock = new Stock(shop.config().store().name(), SampleShop.items(), SimulatorDesk::label, cards);
        World world = new WatchedWorld(
                new ShopWorld(shop, kiosk, address -> {
                    throw new WorldException(address.toString());
                }),
                stayedDark::set);
        this.simulator = ScreenThread.ask(() -> new SimulatorController(stock, shop.devices(), world, Language.ZH));
        this.scene =
                ScreenThread.ask(() -> new Theme(Appearance.LIGHT).dress(new Scene(simulator.root(), WIDTH, HEIGHT)));
        this.hands = new ScreenHands(scene);
    }

    /** Takes a piece of an item past the scanner. */
    void take(String itemCode) throws InterruptedException, TimeoutException {
        hands.press("shelf-" + itemCode);
    }

    /** Holds a guide's badge, or a card that was given out here, before the kiosk's camera. */
    void holdUp(int card) throws InterruptedException, TimeoutException {
        hands.press("camera-" + card);
    }

    /** Takes a badge or card past the checkout's scanner. */
    void scan(int card) throws InterruptedException, TimeoutException {
        hands.press("scanner-" + card);
    }

    /** A new member's phone has come into the shop. Returns the number by which it is held. */
    int show(HeldCard card) {
        simulator.show(card);
        cards.add(card);
        return cards.size() - 1;
    }

    /** Turns a switch: {@code paper}, {@code cover}, {@code scanner} or {@code internet}. */
    void turn(String what) throws InterruptedException, TimeoutException {
        hands.press("switch-" + what);
    }

    /** Takes a customer's phone past the checkout's scanner, with a code to pay by on it. */
    void scanPhone(PhoneCode phone) throws InterruptedException, TimeoutException {
        hands.press("phone-" + phone.name().toLowerCase(Locale.ROOT));
    }

    /** Says what the card terminal will do: {@code approve}, {@code decline} or {@code line-dies}. */
    void cards(String answer) throws InterruptedException, TimeoutException {
        hands.press("terminal-" + answer);
    }

    /**
     * Cuts the power and waits until it is back.
     *
     * @throws IllegalStateException if the shop did not come up again, with the reason that the window says too
     */
    void cutPower() throws InterruptedException, TimeoutException {
        hands.press("power-cut");
        hands.awaitEnabled("power-cut");
        String why = stayedDark.get();
        if (why != null) {
            throw new IllegalStateException("The shop did not come up again after the power cut: " + why);
        }
    }

    /** Photographs the window in Chinese and in English. */
    void photograph(String name) throws InterruptedException, TimeoutException {
        photographer.photograph(scene, simulator::isSettled, "simulator-" + name + "-zh");
        hands.press("language");
        photographer.photograph(scene, simulator::isSettled, "simulator-" + name + "-en");
        hands.press("language");
    }

    private static Optional<String> label(Item item) {
        return item.unit() == UnitOfMeasure.KILOGRAM
                ? Optional.of(SampleShop.scaleLabel(item, GRAMS))
                : item.gtin().map(Gtin::display);
    }

    @Override
    public void close() {
        try {
            ScreenThread.tell(simulator::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningShop.hangUp(kiosk);
    }
}
