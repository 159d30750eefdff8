package app.suanpan.demo;

import app.suanpan.demo.attended.AttendedDemo;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.screen.ScreenScale;
import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.screen.WindowPlan;
import app.suanpan.demo.screen.WindowPlan.Frame;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.demo.store.RunningShop.Reach;
import app.suanpan.demo.store.ShopEndedException;
import app.suanpan.demo.store.ShopFolder;
import app.suanpan.demo.store.ShopScreens;
import app.suanpan.demo.unattended.DayReport;
import app.suanpan.demo.unattended.UnattendedDemo;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Opens a whole shop on this machine: with windows where there is a display; where there is none, or {@code --unattended} asks
 * for it, with scripted customers and pictures. Ends with 0 when all is as it should be, 1 when something was lost or differs, 3
 * when the shop could not be opened.
 */
@Command(
        name = "demo",
        description = "Starts a whole shop with simulated devices; without a display it runs unattended.",
        mixinStandardHelpOptions = true)
public final class DemoMain implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int COULD_NOT_START = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the shop (default: data/demo, beside the suanpan script).")
    private @Nullable Path data;

    @Option(
            names = "--unattended",
            description = "Let scripted customers join and buy, and keep pictures of every screen.")
    private boolean unattended;

    @Option(names = "--json", description = "Print the result of an unattended run as one JSON object on one line.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** What is not the result; with {@code --json} standard output holds nothing else. */
    private final PrintStream said = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private DemoMain() {}

    /** Runs the demo and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The demo as a command, for a command line that has more of them. */
    public static CommandLine commandLine() {
        return new CommandLine(new DemoMain());
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!unattended && !hasDisplay()) {
            say("There is no display here (DISPLAY is not set): the shop runs unattended.");
            unattended = true;
        }
        DemoLog.writeTo(folder());
        try {
            return unattended ? runUnattended() : runAttended();
        } catch (NotReadyException | ShopEndedException e) {
            said.println("demo: " + e.getMessage());
            return COULD_NOT_START;
        } catch (IOException e) {
            said.println("demo: " + folder().root() + ": " + e.getMessage());
            return COULD_NOT_START;
        }
    }

    private int runAttended() throws IOException, NotReadyException, ShopEndedException, InterruptedException {
        ScreenScale.choose();
        ScreenThread.start();
        WindowPlan plan = WindowPlan.on(freeScreen());
        try (RunningShop shop = RunningShop.open(
                folder(), Reach.NETWORK, ShopScreens.inProcessesOfTheirOwn(folder(), plan), this::say)) {
            closeWhenTheProcessEnds(shop);
            new AttendedDemo(shop, plan.simulator(), RandomGenerator.getDefault()).run(this::say);
            return 0;
        }
    }

    private int runUnattended() throws IOException, NotReadyException, ShopEndedException, InterruptedException {
        ScreenThread.useNoDisplay();
        try (RunningShop shop = RunningShop.open(folder(), Reach.THIS_MACHINE, List.of(), this::say)) {
            closeWhenTheProcessEnds(shop);
            DayReport report = new UnattendedDemo(shop, this::say).run();
            if (json) {
                out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            } else {
                report.lines().forEach(out::println);
            }
            return report.ok() ? 0 : DIFFERS;
        }
    }

    private static Frame freeScreen() throws InterruptedException {
        Rectangle2D free = ScreenThread.ask(() -> Screen.getPrimary().getVisualBounds());
        return new Frame((int) free.getMinX(), (int) free.getMinY(), (int) free.getWidth(), (int) free.getHeight());
    }

    /** Ctrl-C closes the shop like everything else does: nothing of it stays behind. */
    private static void closeWhenTheProcessEnds(RunningShop shop) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shop::close));
    }

    private ShopFolder folder() {
        return new ShopFolder(data != null ? data : Path.of(System.getProperty("suanpan.home", ""), "data", "demo"));
    }

    private void say(String sentence) {
        (json ? said : out).println(sentence);
    }

    /** Whether a window can be shown on this machine. */
    private static boolean hasDisplay() {
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        return !Optional.ofNullable(System.getenv(variable)).orElse("").isBlank();
    }
}
