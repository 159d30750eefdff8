package app.suanpan.device.escpos;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.contract.PosPrinterContract.PrinterBench;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedPrinter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** The driver over a real socket to the pretended printer. */
final class SimulatedPrinterBench implements PrinterBench {
    private final SimulatedPrinter hardware;
    private final PosPrinter printer;

    SimulatedPrinterBench(SimulatedPrinter hardware, String address) {
        this.hardware = hardware;
        this.printer = (PosPrinter) new EscPosPrinterDriver()
                .open(DeviceAddress.parse(address), DeviceEnvironment.real(InstantSource.system()));
    }

    static SimulatedPrinterBench overTcp(String options) throws IOException {
        SimulatedPrinter hardware = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        return new SimulatedPrinterBench(hardware, "escpos+tcp://127.0.0.1:" + hardware.port() + "?" + options);
    }

    SimulatedPrinter hardware() {
        return hardware;
    }

    @Override
    public PosPrinter printer() {
        return printer;
    }

    @Override
    public void paperEndsAfter(int lines) {
        hardware.paperEndsAfter(lines);
    }

    @Override
    public void loadPaper() {
        hardware.loadPaper();
    }

    @Override
    public void paperRunsLow() {
        hardware.paperRunsLow();
    }

    @Override
    public void cover(boolean open) {
        if (open) {
            hardware.openCover();
        } else {
            hardware.closeCover();
        }
    }

    @Override
    public void jamCutter(boolean jammed) {
        hardware.jamCutter(jammed);
    }

    @Override
    public void switchOff() {
        hardware.switchOff();
    }

    @Override
    public void switchOn() {
        hardware.switchOn();
    }

    @Override
    public void pullCable() {
        hardware.pullCable();
    }

    @Override
    public void plugCable() {
        hardware.plugCable();
    }

    @Override
    public List<String> slips() {
        return hardware.slips().stream()
                .map(slip -> String.join("\n", slip.lines()))
                .toList();
    }

    @Override
    public void shutDrawer() {
        hardware.drawer().shut();
    }

    @Override
    public void close() {
        printer.close();
        hardware.close();
    }
}
