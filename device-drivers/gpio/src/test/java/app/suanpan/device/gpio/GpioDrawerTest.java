package app.suanpan.device.gpio;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.contract.CashDrawerContract;

/** A drawer without a sensor, on mock pins. */
class GpioDrawerTest extends CashDrawerContract {
    @Override
    protected DrawerBench bench() {
        MockPins pins = new MockPins("gpio://17?pulse=20");
        return new DrawerBench() {
            @Override
            public CashDrawer drawer() {
                return pins.drawer();
            }

            @Override
            public int kicks() {
                return pins.kicks();
            }

            @Override
            public void shut() {}

            @Override
            public boolean hasSensor() {
                return false;
            }

            @Override
            public boolean energised() {
                return pins.coilIs(true);
            }

            @Override
            public void close() {
                pins.drawer().close();
            }
        };
    }
}
