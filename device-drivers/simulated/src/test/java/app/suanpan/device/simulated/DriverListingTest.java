package app.suanpan.device.simulated;

import app.suanpan.device.contract.DriverListingContract;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return SimulatedPrinter.class;
    }
}
