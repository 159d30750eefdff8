package app.suanpan.device.serial;

import app.suanpan.device.contract.DriverListingContract;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return SerialScannerDriver.class;
    }
}
