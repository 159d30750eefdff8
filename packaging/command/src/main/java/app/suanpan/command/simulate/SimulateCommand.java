package app.suanpan.command.simulate;

import app.suanpan.command.CommandFailure;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedCamera;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPaymentTerminal.Behaviour;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code suanpan simulate printer|scanner|camera|terminal|provider}: says the address that belongs into {@code store.json}, and does what
 * each line of standard input says. A printer, a terminal and a provider stay when the input ends; a scanner and a camera are put
 * away.
 */
@Command(
        name = "simulate",
        description = "Act as a device: a printer, a scanner, a camera, a payment terminal, a payment provider.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "DEVICE")
public final class SimulateCommand {
    private final InputStream input;

    @Spec
    private @Nullable CommandSpec spec;

    /** What a person does is read from standard input. */
    public SimulateCommand() {
        this(System.in);
    }

    /** What a person does is read from here. */
    SimulateCommand(InputStream input) {
        this.input = input;
    }

    @Command(
            name = "printer",
            description = {
                "An ESC/POS network printer. Shows the text of each slip.",
                "Lines: \"paper out\", \"paper low\", \"load paper\", \"open cover\", \"close cover\", \"switch off\", \"switch on\"."
            },
            mixinStandardHelpOptions = true)
    void printer(
            @Option(
                            names = "--port",
                            defaultValue = "9100",
                            description = "Where it listens, 0 picks one (default: 9100).")
                    int port,
            @Option(names = "--narrow", description = "58 mm paper instead of 80 mm.") boolean narrow,
            @Option(names = "--paper", paramLabel = "DIR", description = "Folder where a PNG of each slip is put.")
                    @Nullable
                    Path paper)
            throws IOException, InterruptedException {
        if (paper != null) {
            Files.createDirectories(paper);
        }
        try (SimulatedPrinter printer =
                start(at -> SimulatedPrinter.start(at, narrow ? PaperWidth.MM_58 : PaperWidth.MM_80, paper), port)) {
            printer.onPaper(new PaperListener() {
                @Override
                public void cut(PrintedSlip slip) {
                    show(slip);
                }
            });
            say("ready: escpos+tcp://127.0.0.1:" + printer.port());
            hands().move(Map.of(
                    "paper out", printer::takePaperOut,
                    "paper low", printer::paperRunsLow,
                    "load paper", printer::loadPaper,
                    "open cover", printer::openCover,
                    "close cover", printer::closeCover,
                    "switch off", printer::switchOff,
                    "switch on", printer::switchOn));
            stay();
        }
    }

    @Command(
            name = "scanner",
            description = {
                "A bar code scanner on a cable. Each line is a code that it reads;",
                "digits are an EAN, anything else a QR code, unless the line begins with a kind: \"CODE_128 ABC-1\"."
            },
            mixinStandardHelpOptions = true)
    void scanner(
            @Option(names = "--port", defaultValue = "0", description = "Where it listens (default: picks one).")
                    int port)
            throws IOException {
        try (SimulatedScanner scanner = start(SimulatedScanner::start, port)) {
            say("ready: simulated+tcp://127.0.0.1:" + scanner.port());
            hands().move(line -> {
                HeldUp code = HeldUp.of(line);
                say(scanner.scan(code.symbology(), code.data()) ? "read: " + line : "nobody is connected: " + line);
                return true;
            });
        }
    }

    @Command(
            name = "camera",
            description = "A camera. Each line is a QR code held before it, until the next; \"-\" takes it away.",
            mixinStandardHelpOptions = true)
    void camera(
            @Option(names = "--port", defaultValue = "0", description = "Where it listens (default: picks one).")
                    int port)
            throws IOException {
        try (SimulatedCamera camera = start(SimulatedCamera::start, port)) {
            say("ready: simulated+tcp://127.0.0.1:" + camera.port());
            hands().move(line -> {
                if (line.equals("-")) {
                    camera.holdNothing();
                } else {
                    camera.holdQr(line);
                }
                return true;
            });
        }
    }

    @Command(
            name = "terminal",
            description = {
                "A payment terminal that approves.",
                "Lines say what happens at the next payment: \"approve\", \"decline\", \"customer cancels\","
                        + " \"customer too slow\", \"charge and die\", \"never answer\"."
            },
            mixinStandardHelpOptions = true)
    void terminal(
            @Option(names = "--port", defaultValue = "0", description = "Where it listens (default: picks one).")
                    int port)
            throws IOException, InterruptedException {
        Map<String, Behaviour> behaviours =
                Arrays.stream(Behaviour.values()).collect(Collectors.toMap(SimulateCommand::word, Function.identity()));
        try (SimulatedPaymentTerminal terminal = start(SimulatedPaymentTerminal::start, port)) {
            terminal.onPayment((intent, outcome) -> say("paid: " + intent.amountMinor() + " " + outcome));
            say("ready: simulated+tcp://127.0.0.1:" + terminal.port());
            hands().move(line -> {
                Behaviour next = behaviours.get(line);
                if (next != null) {
                    terminal.behave(next);
                }
                return next != null;
            });
            stay();
        }
    }

    @Command(
            name = "provider",
            description = {
                "A payment provider for the codes on customers' phones; it approves.",
                "Lines say what happens from now on: \"approve\", \"ask customer\", \"decline\", \"charge and die\","
                        + " \"go off line\", \"come back\"."
            },
            mixinStandardHelpOptions = true)
    void provider(
            @Option(names = "--port", defaultValue = "0", description = "Where it listens (default: picks one).")
                    int port)
            throws IOException, InterruptedException {
        try (SimulatedPaymentProvider provider = start(SimulatedPaymentProvider::start, port)) {
            provider.onPayment(
                    (scheme, intent, outcome) -> say("paid: " + scheme + " " + intent.amountMinor() + " " + outcome));
            say("ready: simulated+tcp://127.0.0.1:" + provider.port());
            hands().move(Map.of(
                    "approve", () -> provider.behave(SimulatedPaymentProvider.Behaviour.APPROVE),
                    "ask customer", () -> provider.behave(SimulatedPaymentProvider.Behaviour.ASK_CUSTOMER),
                    "decline", () -> provider.behave(SimulatedPaymentProvider.Behaviour.DECLINE),
                    "charge and die", () -> provider.behave(SimulatedPaymentProvider.Behaviour.CHARGE_AND_DIE),
                    "go off line", () -> provider.reachable(false),
                    "come back", () -> provider.reachable(true)));
            stay();
        }
    }

    /** A device that listens on a port. */
    private interface Starter<D> {
        D on(int port) throws IOException;
    }

    private static <D> D start(Starter<D> device, int port) {
        try {
            return device.on(port);
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("port " + port + " cannot be listened on: " + e.getMessage());
        }
    }

    /** {@code CUSTOMER_CANCELS} is typed "customer cancels". */
    private static String word(Behaviour behaviour) {
        return behaviour.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void show(PrintedSlip slip) {
        slip.lines().forEach(this::say);
        say(slip.file().map(file -> "---- " + file).orElse("----"));
    }

    /** Until the process is ended: a printer whose person has left is still a printer. */
    private static void stay() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private Hands hands() {
        return new Hands(
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)),
                Objects.requireNonNull(spec).commandLine().getErr());
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
