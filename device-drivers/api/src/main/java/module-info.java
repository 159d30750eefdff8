import app.suanpan.device.DeviceDriver;
import app.suanpan.device.driver.PrinterDrawerDriver;

/**
 * What a device is to the rest of the shop. Applications see {@code app.suanpan.device} and {@code .slip}; whoever writes a
 * driver also sees {@code .driver}. Nothing here knows a protocol, a library or the domain.
 */
module app.suanpan.device {
    requires transitive static org.jspecify;

    exports app.suanpan.device;
    exports app.suanpan.device.slip;
    exports app.suanpan.device.driver;

    uses DeviceDriver;

    provides DeviceDriver with
            PrinterDrawerDriver;
}
