package app.suanpan.command.root;

import app.suanpan.agent.AgentMain;
import app.suanpan.checkout.CheckoutMain;
import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.GatewayMain;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.badge.BadgeCommand;
import app.suanpan.command.ledger.ImportCommand;
import app.suanpan.command.ledger.LedgerCommand;
import app.suanpan.command.operator.OperatorCommand;
import app.suanpan.command.price.PriceCommand;
import app.suanpan.command.replay.ReplayCommand;
import app.suanpan.command.scan.ScanCommand;
import app.suanpan.command.simulate.SimulateCommand;
import app.suanpan.demo.DemoMain;
import app.suanpan.kiosk.KioskMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The root of the command line. A command is a class with picocli's {@code @Command}, listed in {@link #commands()} and
 * in the help of the {@code suanpan} script, which can be read before anything is built.
 */
@Command(
        name = "suanpan",
        description = "Checkout, scan-to-join kiosk, local ledger, and the road to the cloud.",
        mixinStandardHelpOptions = true,
        versionProvider = SuanpanVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class SuanpanMain {
    private static final String HELP = "help";

    private SuanpanMain() {}

    /** Runs the command that the arguments name, and ends the process with its {@link ExitStatus}. */
    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /** The commands by their names, in the order in which help lists them; each is made when it is asked for. */
    private static SequencedMap<String, Supplier<CommandLine>> commands() {
        SequencedMap<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoMain::commandLine);
        program(commands, "agent", "Run a store: ledger, devices, uplink, join page.", AgentMain::main);
        program(commands, "checkout", "Open the cashier's screen of a running store.", CheckoutMain::main);
        program(commands, "kiosk", "Open the customer's screen of a running store.", KioskMain::main);
        commands.put("operator", () -> new CommandLine(new OperatorCommand()));
        commands.put("badge", () -> new CommandLine(new BadgeCommand()));
        commands.put("ledger", () -> new CommandLine(new LedgerCommand()));
        commands.put("import", () -> new CommandLine(new ImportCommand()));
        program(
                commands,
                "collector",
                "Run the cloud side: takes the stores' sales in, shows them.",
                CollectorMain::main);
        program(
                commands,
                "gateway",
                "Hold boxes' connections in front of Kafka, for more than one machine.",
                GatewayMain::main);
        commands.put("replay", () -> new CommandLine(new ReplayCommand()));
        commands.put("price", () -> new CommandLine(new PriceCommand()));
        commands.put("scan", () -> new CommandLine(new ScanCommand()));
        commands.put("simulate", () -> new CommandLine(new SimulateCommand()));
        commands.put(HELP, () -> new CommandLine(new HelpCommand()));
        return commands;
    }

    private static void program(
            Map<String, Supplier<CommandLine>> commands, String name, String description, ProgramCommand.Program main) {
        commands.put(name, () -> ProgramCommand.of(name, description, main));
    }

    /**
     * Returns the command line that these arguments are for, ready to execute; tests give it their own writers. Who names a command is
     * given that one alone: to find out what all of them take is most of the time in which a basket is priced.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine root = new CommandLine(new SuanpanMain());
        SequencedMap<String, Supplier<CommandLine>> all = commands();
        String first = arguments.length == 0 ? HELP : arguments[0];
        boolean one = all.containsKey(first) && !first.equals(HELP);
        all.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                root.addSubcommand(name, command.get());
            }
        });
        root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        root.setExecutionExceptionHandler((failure, at, parsed) -> report(failure, at.getErr()));
        return root;
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof CommandFailure expected) {
            err.println("suanpan: " + expected.getMessage());
            return expected.exitStatus();
        }
        // Not kept in a field: a program started from here chooses where its log goes before the first logger is made.
        LoggerFactory.getLogger(SuanpanMain.class).error("a command broke", failure);
        err.println("suanpan: this should not have happened: " + failure);
        return ExitStatus.BROKEN;
    }
}
