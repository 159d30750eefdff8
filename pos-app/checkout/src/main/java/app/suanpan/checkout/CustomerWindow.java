package app.suanpan.checkout;

import app.suanpan.ui.text.Language;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window of the customer's display. It never keeps the keyboard: what is typed or scanned belongs to the cashier's window. */
final class CustomerWindow {
    private CustomerWindow() {}

    /** Opens it beside the cashier's window, with which it closes. */
    static void open(Checkout checkout, CheckoutOptions.Customer wanted, Language cashiers, Stage cashier) {
        Scene scene = checkout.customerDisplay(wanted.language().orElse(cashiers), wanted.width(), wanted.height());
        Stage stage = new Stage();
        stage.setTitle("Suanpan 算盘");
        stage.setScene(scene);
        wanted.place().ifPresent(place -> place.apply(stage));
        second(cashier).filter(screen -> wanted.place().isEmpty()).ifPresent(screen -> {
            Rectangle2D bounds = screen.getBounds();
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        });
        stage.focusedProperty().addListener((observable, was, is) -> {
            if (is) {
                cashier.requestFocus();
            }
        });
        cashier.setOnHidden(event -> stage.close());
        stage.show();
        cashier.requestFocus();
    }

    /** A screen that the cashier's window is not on. */
    private static Optional<Screen> second(Stage cashier) {
        return Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds().contains(cashier.getX() + 1, cashier.getY() + 1))
                .findFirst();
    }
}
