package app.suanpan.checkout;

import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window of the customer's display. It never keeps the keyboard: what is typed or scanned belongs to the cashier's window. Nor does
 * it ever lie over that: where there is no second screen it opens behind.
 */
final class CustomerWindow {
    private CustomerWindow() {}

    /** Opens it beside the cashier's window, with which it closes. */
    static void open(Checkout checkout, CheckoutOptions.Customer wanted, Stage cashier) {
        Scene scene = checkout.customerDisplay(wanted.width(), wanted.height());
        Stage stage = new Stage();
        stage.setTitle("Suanpan 算盘");
        stage.setScene(scene);
        wanted.place().ifPresent(place -> place.apply(stage));
        stage.setFullScreenExitHint("");
        if (wanted.place().isEmpty()) {
            second(cashier).ifPresent(screen -> fill(screen, stage));
            follow(stage, cashier);
        }
        stage.focusedProperty().addListener((observable, was, is) -> {
            if (is) {
                // Not at once: the toolkit is still busy giving it to this window.
                Platform.runLater(cashier::requestFocus);
            }
        });
        cashier.setOnHidden(event -> stage.close());
        stage.show();
        cashier.toFront();
        cashier.requestFocus();
    }

    /** A second screen may be switched on after the till, and off before it. */
    private static void follow(Stage stage, Stage cashier) {
        ListChangeListener<Screen> changed = change -> {
            stage.setFullScreen(false);
            second(cashier).ifPresentOrElse(screen -> fill(screen, stage), () -> {
                stage.setX(cashier.getX());
                stage.setY(cashier.getY());
                cashier.toFront();
            });
        };
        Screen.getScreens().addListener(changed);
        stage.setOnHidden(event -> Screen.getScreens().removeListener(changed));
    }

    private static void fill(Screen screen, Stage stage) {
        Rectangle2D bounds = screen.getBounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setFullScreen(true);
    }

    /** A screen that the middle of the cashier's window is not on: its edges may lie over by what frames it. */
    private static Optional<Screen> second(Stage cashier) {
        double x = cashier.getX() + cashier.getWidth() / 2;
        double y = cashier.getY() + cashier.getHeight() / 2;
        return Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds().contains(x, y))
                .findFirst();
    }
}
