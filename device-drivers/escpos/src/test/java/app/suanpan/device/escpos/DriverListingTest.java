package app.suanpan.device.escpos;

import app.suanpan.device.contract.DriverListingContract;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return EscPosPrinterDriver.class;
    }
}
