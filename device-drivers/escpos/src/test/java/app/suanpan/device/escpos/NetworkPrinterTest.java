package app.suanpan.device.escpos;

import app.suanpan.device.contract.PosPrinterContract;

/** A network printer that proves each slip by its process id. */
class NetworkPrinterTest extends PosPrinterContract {
    @Override
    protected PrinterBench bench() throws Exception {
        return SimulatedPrinterBench.overTcp("profile=epson-80&drawer=low");
    }
}
