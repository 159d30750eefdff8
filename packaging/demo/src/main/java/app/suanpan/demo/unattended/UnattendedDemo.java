package app.suanpan.demo.unattended;

import app.suanpan.demo.screen.Photographer;
import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.demo.store.ShopFolder;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The whole unattended demo: the day, and the reckoning after it. */
public final class UnattendedDemo {
    private final RunningShop shop;
    private final Consumer<String> progress;

    /** @param progress told what is going on */
    public UnattendedDemo(RunningShop shop, Consumer<String> progress) {
        this.shop = shop;
        this.progress = progress;
    }

    /** Runs the day and adds up what it came to. A story that breaks off is a finding of the report. */
    public DayReport run() throws InterruptedException, IOException {
        ScreenThread.start();
        ShopFolder folder = shop.folder();
        Photographer photographer = new Photographer(folder.screens());
        Findings findings = new Findings();
        Reckoning reckoning = Reckoning.begin(shop);
        Takings screen;
        try (SimulatorDesk simulator = new SimulatorDesk(shop, photographer);
                Cashier cashier = new Cashier(shop, simulator, photographer);
                KioskVisitor kiosk = new KioskVisitor(shop, simulator, photographer)) {
            try {
                new ShoppingDay(
                                shop,
                                simulator,
                                cashier,
                                kiosk,
                                reckoning.newNumbers(),
                                reckoning.ledger(),
                                findings,
                                progress)
                        .run();
                cashier.await(
                        "everything is sent",
                        state -> state.sync().connected() && state.sync().unsent() == 0);
            } catch (TimeoutException | RuntimeException e) {
                findings.brokeOff(e);
                photographer.photographAsItIs(cashier.scene(), "where-it-broke-off");
            }
            screen = cashier.takings();
        }
        return reckoning.end(screen, findings, photographer);
    }
}
