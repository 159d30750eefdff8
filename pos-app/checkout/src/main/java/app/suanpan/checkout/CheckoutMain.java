package app.suanpan.checkout;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/**
 * Starts a checkout. It is not the JavaFX {@code Application} itself, so that a Java that loads JavaFX from the class path starts it
 * too. Ends with 0 when the window is closed, with 2 when the command line was not understood.
 */
public final class CheckoutMain {
    private CheckoutMain() {}

    /** The program; {@code --help} says what it takes. */
    public static void main(String[] arguments) {
        try {
            Optional<CheckoutOptions> options = CheckoutOptions.parse(List.of(arguments));
            if (options.isEmpty()) {
                System.out.print(CheckoutOptions.USAGE);
                return;
            }
        } catch (CheckoutOptions.NotUnderstood e) {
            System.err.println("checkout: " + e.getMessage());
            System.err.print(CheckoutOptions.USAGE);
            System.exit(2);
        }
        Application.launch(CheckoutApplication.class, arguments);
    }
}
