package app.suanpan.device.escpos;

import app.suanpan.device.contract.PosPrinterContract;

/** A cheap network printer: no process ids, no QR codes of its own, the drawer by {@code ESC p}. */
class SimplePrinterTest extends PosPrinterContract {
    @Override
    protected PrinterBench bench() throws Exception {
        return SimulatedPrinterBench.overTcp("profile=simple-80&drawer=low");
    }
}
