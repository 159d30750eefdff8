package app.suanpan.device.camera;

import app.suanpan.device.contract.DriverListingContract;

class DriverListingTest extends DriverListingContract {
    @Override
    protected Class<?> memberOfTheModule() {
        return CodeCameraDriver.class;
    }
}
