package app.suanpan.demo.attended;

import app.suanpan.demo.screen.WindowPlan.Frame;
import app.suanpan.demo.shop.SampleShop;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.demo.store.ShopEndedException;
import app.suanpan.demo.store.ShopWorld;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.simulator.HeldCard;
import app.suanpan.simulator.SimulatorController;
import app.suanpan.simulator.Stock;
import app.suanpan.ui.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo for somebody who sits in front of it. Lasts until the simulator's window is closed or the process is ended. */
public final class AttendedDemo {
    private static final int LEAST_GRAMS = 250;
    private static final int MOST_GRAMS = 2_500;

    private final RunningShop shop;
    private final Frame simulatorFrame;
    private final RandomGenerator random;

    /**
     * @param simulatorFrame where the simulator's window goes
     * @param random for the weights on the scale's labels
     */
    public AttendedDemo(RunningShop shop, Frame simulatorFrame, RandomGenerator random) {
        this.shop = shop;
        this.simulatorFrame = simulatorFrame;
        this.random = random;
    }

    /**
     * Shows everything and waits for the end.
     *
     * @param progress told where to look
     * @throws ShopEndedException if the store's process ends by itself
     */
    public void run(Consumer<String> progress) throws ShopEndedException, InterruptedException, IOException {
        List<HeldCard> members = shop.letMembersJoin();
        shop.startScreens();
        CompletableFuture<Optional<String>> end = shop.agentLost().thenApply(Optional::of);
        JoinDesk kiosk = shop.joinDesk(ignored -> {});
        List<HeldCard> cards =
                Stream.concat(shop.people().badges().stream(), members.stream()).toList();
        Stock stock = new Stock(shop.config().store().name(), SampleShop.items(), this::label, cards);
        SimulatorController simulator = SimulatorWindow.show(
                simulatorFrame,
                pins(),
                () -> new SimulatorController(
                        stock,
                        shop.devices(),
                        new ShopWorld(shop, kiosk, Browser::open),
                        Language.of(Locale.getDefault().getLanguage())),
                () -> end.complete(Optional.empty()));
        try {
            where().forEach(progress);
            Optional<String> trouble = end.join();
            if (trouble.isPresent()) {
                throw new ShopEndedException(trouble.get());
            }
        } finally {
            simulator.close();
            RunningShop.hangUp(kiosk);
        }
    }

    private List<String> where() {
        return List.of(
                "",
                "The shop is open. Close the simulator's window, or press Ctrl-C here, to close it.",
                "  the head office's page   " + shop.consoleSignedIn(),
                "  ledger, logs, receipts   " + shop.folder().root(),
                "  sign on with a PIN        " + pins(),
                "  then click goods on the simulator's shelf, and pay.");
    }

    /** Who may sign on, and how: made-up people, so it is no secret. */
    private String pins() {
        return SampleShop.operators().stream()
                .map(known -> shop.config().operators().stream()
                                .filter(operator -> operator.id().equals(known.id()))
                                .map(Operator::name)
                                .findFirst()
                                .orElse(known.id())
                        + " (" + known.role() + ") " + known.pin())
                .collect(Collectors.joining(", "));
    }

    /** What the scanner reads on a piece; no two bags weigh the same. */
    private Optional<String> label(Item item) {
        return item.unit() == UnitOfMeasure.KILOGRAM
                ? Optional.of(SampleShop.scaleLabel(item, random.nextInt(LEAST_GRAMS, MOST_GRAMS)))
                : item.gtin().map(Gtin::display);
    }
}
