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
import java.util.List;
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
    private SuanpanMain() {}

    /** Runs the command that the arguments name, and ends the process with its {@link ExitStatus}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Returns the commands in the order in which help lists them. */
    private static List<CommandLine> commands() {
        return List.of(
                DemoMain.commandLine(),
                ProgramCommand.of("agent", "Run a store: ledger, devices, uplink, join page.", AgentMain::main),
                ProgramCommand.of("checkout", "Open the cashier's screen of a running store.", CheckoutMain::main),
                ProgramCommand.of("kiosk", "Open the customer's screen of a running store.", KioskMain::main),
                new CommandLine(new OperatorCommand()),
                new CommandLine(new BadgeCommand()),
                new CommandLine(new LedgerCommand()),
                new CommandLine(new ImportCommand()),
                ProgramCommand.of(
                        "collector",
                        "Run the cloud side: takes the stores' sales in, shows them.",
                        CollectorMain::main),
                ProgramCommand.of(
                        "gateway",
                        "Hold boxes' connections in front of Kafka, for more than one machine.",
                        GatewayMain::main),
                new CommandLine(new ReplayCommand()),
                new CommandLine(new PriceCommand()),
                new CommandLine(new ScanCommand()),
                new CommandLine(new SimulateCommand()),
                new CommandLine(new HelpCommand()));
    }

    /** Returns the whole command line, ready to execute; tests give it their own writers. */
    static CommandLine commandLine() {
        CommandLine root = new CommandLine(new SuanpanMain());
        commands().forEach(command -> root.addSubcommand(command.getCommandName(), command));
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
