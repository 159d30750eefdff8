package app.suanpan.device.simulated;

import app.suanpan.device.Subscription;
import app.suanpan.device.simulated.printer.Paper;
import app.suanpan.device.simulated.printer.PrinterBody;
import app.suanpan.device.simulated.printer.VirtualPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ESC/POS network printer with its roll, cover, knife, switch, cable and drawer. Point the real driver at it:
 * {@code escpos+tcp://127.0.0.1:PORT}. Its methods are what a person does; they may be called from any thread.
 */
public final class SimulatedPrinter implements AutoCloseable {
    private final VirtualPrinter printer;
    private final Paper paper;
    private final SimulatedDrawer drawer = new SimulatedDrawer();

    private SimulatedPrinter(int port, PaperWidth width, @Nullable Path folder) throws IOException {
        paper = new Paper(width.dots(), folder);
        printer = new VirtualPrinter(port, paper, drawer);
    }

    /**
     * Switches a printer on, on this machine's loopback address.
     *
     * @param port   0 picks a free one; see {@link #port()}
     * @param folder where a PNG of each slip is written; null keeps them in memory only
     * @throws IOException if the port is taken
     */
    public static SimulatedPrinter start(int port, PaperWidth width, @Nullable Path folder) throws IOException {
        return new SimulatedPrinter(port, width, folder);
    }

    /** Where it listens. */
    public int port() {
        return printer.port();
    }

    /** The drawer on its cable. Its pin is low while it is open: tell the driver so by {@code drawer=low}. */
    public SimulatedDrawer drawer() {
        return drawer;
    }

    /** Everything that has been cut off so far, oldest first. */
    public List<PrintedSlip> slips() {
        return paper.slips();
    }

    /** Shows the paper as it comes out. */
    public Subscription onPaper(PaperListener listener) {
        return paper.listeners().add(listener);
    }

    /** How long a line takes; zero at first. 15 ms looks like a real one. */
    public void lineTime(Duration time) {
        printer.lineTime(time);
    }

    /** Takes the roll out. */
    public void takePaperOut() {
        body().linesLeft(0);
    }

    /** Lets the roll end after so many lines. */
    public void paperEndsAfter(int lines) {
        body().linesLeft(lines);
    }

    /** Leaves a few receipts on the roll, so that its sensor speaks. */
    public void paperRunsLow() {
        body().runLow();
    }

    /** Puts a full roll in. */
    public void loadPaper() {
        body().loadRoll();
    }

    /** Opens the cover. */
    public void openCover() {
        body().cover(true);
    }

    /** Shuts the cover. */
    public void closeCover() {
        body().cover(false);
    }

    /** Jams the knife, or frees it. */
    public void jamCutter(boolean jammed) {
        body().cutter(jammed);
    }

    /** Overheats the print head, or lets it cool. */
    public void overheat(boolean hot) {
        body().heat(hot);
    }

    /** Breaks it beyond repair, or undoes that. */
    public void breakDown(boolean broken) {
        body().broken(broken);
    }

    /** Switches it off: whatever it had received and not printed is lost. */
    public void switchOff() {
        printer.power(false);
    }

    /** Switches it on again. */
    public void switchOn() {
        printer.power(true);
    }

    /** Pulls the network cable: the connection breaks, and what has been received is still printed. */
    public void pullCable() {
        printer.socket().reachable(false);
    }

    /** Plugs the network cable in. */
    public void plugCable() {
        printer.socket().reachable(true);
    }

    /** Makes it deaf and dumb on a connection that stays open, as after a router's power cut; or wakes it. */
    public void fallSilent(boolean silent) {
        printer.socket().silent(silent);
    }

    private PrinterBody body() {
        return printer.body();
    }

    /** Takes it away. */
    @Override
    public void close() {
        printer.close();
    }
}
