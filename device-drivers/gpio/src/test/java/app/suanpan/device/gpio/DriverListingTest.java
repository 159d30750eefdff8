package app.suanpan.device.gpio;

import app.suanpan.device.contract.DriverListingContract;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return GpioDrawerDriver.class;
    }
}
