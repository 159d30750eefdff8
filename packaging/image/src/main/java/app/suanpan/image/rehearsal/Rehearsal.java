package app.suanpan.image.rehearsal;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.desk.SocketDeskConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens a shop with a new image, sells for half a minute and closes it. While the three programs run, Java writes down which
 * classes they need and which methods are worth compiling, and when they end it puts that into {@code lib/PROGRAM.aot} of the
 * image. What it was played with decides only how fast a till starts, never what it does.
 *
 * <p>The screens draw into memory, so that an image can be built where there is no display.
 */
public final class Rehearsal {
    private static final int SALES = 25;
    private static final int LINES = 8;

    /** A busy cashier's hands. Faster than that, screens leave out pictures, and would learn nothing by them. */
    private static final int BETWEEN_SCANS_MILLIS = 60;

    private static final String NO_DISPLAY = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";

    private Rehearsal() {}

    /** @param args the image's folder */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]).toAbsolutePath();
        Path store = Files.createTempDirectory("suanpan-rehearsal");
        try {
            RehearsedStore.write(store);
            play(image, store);
        } finally {
            delete(store);
        }
    }

    private static void play(Path image, Path store) throws IOException, InterruptedException {
        try (Player agent = Player.start(image, store, "agent", List.of(), "")) {
            agent.awaitLine("agent ready:");
            // Smaller than a screen in memory may be at most.
            List<String> size = List.of("--size", "1000x768");
            try (Player checkout = Player.start(image, store, "checkout", size, NO_DISPLAY);
                    Player kiosk = Player.start(image, store, "kiosk", size, NO_DISPLAY)) {
                sell(store);
                checkout.endAndKeepWhatWasLearnt();
                kiosk.endAndKeepWhatWasLearnt();
            }
            agent.endAndKeepWhatWasLearnt();
        }
    }

    private static void sell(Path store) throws InterruptedException {
        try (var register = new SocketDeskConnector().register(store.toUri(), RehearsedStore.CHECKOUT, reached -> {})) {
            register.submit(new RegisterCommand.SignOn(RehearsedStore.OPERATOR, Money.zero(RehearsedStore.YUAN)));
            for (int sale = 0; sale < SALES; sale++) {
                for (int line = 0; line < LINES; line++) {
                    register.submit(RehearsedStore.scan(sale + line));
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_SCANS_MILLIS);
                }
                payInCash(register);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_SCANS_MILLIS);
            }
        }
    }

    private static void payInCash(Register register) {
        RegisterState state = register.submit(new RegisterCommand.BeginTender());
        if (!(state.phase() instanceof Phase.Tendering tendering)) {
            throw new IllegalStateException("The register takes no money: " + state.notice());
        }
        RegisterState sold = register.submit(new RegisterCommand.TenderCash(tendering.dueInCash()));
        if (!(sold.phase() instanceof Phase.Completed)) {
            throw new IllegalStateException("The register did not sell: " + sold.notice());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
