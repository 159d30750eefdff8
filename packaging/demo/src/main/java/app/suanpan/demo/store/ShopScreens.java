package app.suanpan.demo.store;

import app.suanpan.demo.process.Program;
import app.suanpan.demo.screen.WindowPlan;
import java.util.List;

/** Which screens a shop has in processes of their own. */
public final class ShopScreens {
    private ShopScreens() {}

    /** Checkout and kiosk, each in its own process with its own window, and the checkout with a second one for the customer. */
    public static List<Program> inProcessesOfTheirOwn(ShopFolder folder, WindowPlan plan) {
        return List.of(
                Programs.kiosk(folder, plan.kiosk()), Programs.checkout(folder, plan.checkout(), plan.customer()));
    }
}
