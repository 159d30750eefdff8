package app.suanpan.device.escpos;

import app.suanpan.device.PosPrinter;
import app.suanpan.device.contract.PosPrinterContract.PrinterBench;
import app.suanpan.device.contract.Socat;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The driver over a device file: a pseudo terminal whose other end socat plugs into the pretended printer. */
final class PtyPrinterBench implements PrinterBench {
    private final Path device;
    private final SimulatedPrinter hardware;
    private final SimulatedPrinterBench bench;
    private Socat cable;

    PtyPrinterBench(Path folder) throws IOException {
        device = folder.resolve("lp0");
        hardware = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        cable = lay();
        bench = new SimulatedPrinterBench(hardware, "escpos+file://" + device + "?profile=epson-80&drawer=low");
    }

    private Socat lay() throws IOException {
        return Socat.lay("PTY,raw,echo=0,link=" + device, "TCP:127.0.0.1:" + hardware.port() + ",nodelay");
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
        cable.close();
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
