package app.suanpan.device;

import app.suanpan.device.contract.DriverListingContract;
import app.suanpan.device.driver.PrinterDrawerDriver;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return PrinterDrawerDriver.class;
    }
}
