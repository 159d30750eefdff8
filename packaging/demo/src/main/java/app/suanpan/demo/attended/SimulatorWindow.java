package app.suanpan.demo.attended;

import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.screen.WindowPlan.Frame;
import app.suanpan.simulator.SimulatorController;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The simulator's window on this process's display. */
final class SimulatorWindow {
    private SimulatorWindow() {}

    /**
     * Shows it.
     *
     * @param frame where
     * @param pins who may sign on at the checkout, and how
     * @param controller makes the simulator, on the screen's thread
     * @param closed run when the window is closed
     */
    static SimulatorController show(Frame frame, String pins, Supplier<SimulatorController> controller, Runnable closed)
            throws InterruptedException {
        return ScreenThread.ask(() -> {
            SimulatorController simulator = controller.get();
            Stage stage = new Stage();
            stage.titleProperty().bind(Bindings.concat(simulator.title(), "  ·  PIN: ", pins));
            stage.setScene(
                    new Theme(Appearance.LIGHT).dress(new Scene(simulator.root(), frame.width(), frame.height())));
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setOnHidden(event -> closed.run());
            stage.show();
            return simulator;
        });
    }
}
