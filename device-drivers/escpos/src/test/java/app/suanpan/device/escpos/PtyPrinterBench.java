package app.suanpan.device.escpos;

import app.suanpan.device.PosPrinter;
import app.suanpan.device.contract.PosPrinterContract.PrinterBench;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedPrinter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The driver over a device file: a pseudo terminal whose other end socat plugs into the pretended printer. */
final class PtyPrinterBench implements PrinterBench {
    private final Path device;
    private final SimulatedPrinter hardware;
    private final SimulatedPrinterBench bench;
    private Process cable;

    PtyPrinterBench(Path folder) throws IOException {
        device = folder.resolve("lp0");
        hardware = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        cable = lay();
        bench = new SimulatedPrinterBench(hardware, "escpos+file://" + device + "?profile=epson-80&drawer=low");
    }

    private Process lay() throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "socat",
                            "-d",
                            "-d",
                            "PTY,raw,echo=0,link=" + device,
                            "TCP:127.0.0.1:" + hardware.port() + ",nodelay")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IOException("this test needs socat: apt install socat", missing);
        }
        BufferedReader says = process.inputReader();
        String line;
        while ((line = says.readLine()) != null) {
            if (line.contains("starting data transfer loop")) {
                return process;
            }
        }
        throw new IOException("socat could not lay the cable");
    }

    @Override
    public PosPrinter printer() {
        return bench.printer();
    }

    @Override
    public void paperEndsAfter(int lines) {
        bench.paperEndsAfter(lines);
    }

    @Override
    public void loadPaper() {
        bench.loadPaper();
    }

    @Override
    public void paperRunsLow() {
        bench.paperRunsLow();
    }

    @Override
    public void cover(boolean open) {
        bench.cover(open);
    }

    @Override
    public void jamCutter(boolean jammed) {
        bench.jamCutter(jammed);
    }

    @Override
    public void switchOff() {
        pullCable();
        bench.switchOff();
    }

    @Override
    public void switchOn() {
        bench.switchOn();
        plugCable();
    }

    @Override
    public void pullCable() {
        cable.destroy();
        try {
            cable.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void plugCable() {
        try {
            cable = lay();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<String> slips() {
        return bench.slips();
    }

    @Override
    public void shutDrawer() {
        bench.shutDrawer();
    }

    @Override
    public void close() {
        bench.close();
        pullCable();
    }
}
