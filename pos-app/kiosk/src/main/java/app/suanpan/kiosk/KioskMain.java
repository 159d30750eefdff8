package app.suanpan.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/**
 * Starts a kiosk. It is not the JavaFX {@code Application} itself, so that a Java that loads JavaFX from the class path starts
 * it too. Ends with 0 when the window is closed, with 2 when the command line was not understood.
 */
public final class KioskMain {
    private KioskMain() {}

    /** The program; {@code --help} says what it takes. */
    public static void main(String[] arguments) {
        try {
            Optional<KioskOptions> options = KioskOptions.parse(List.of(arguments));
            if (options.isEmpty()) {
                System.out.print(KioskOptions.USAGE);
                return;
            }
        } catch (KioskOptions.NotUnderstood e) {
            System.err.println("kiosk: " + e.getMessage());
            System.err.print(KioskOptions.USAGE);
            System.exit(2);
        }
        Application.launch(KioskApplication.class, arguments);
    }
}
