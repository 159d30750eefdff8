import app.suanpan.device.DeviceDriver;
import app.suanpan.device.simulated.payment.SimulatedProviderDriver;
import app.suanpan.device.simulated.payment.SimulatedTerminalDriver;
import app.suanpan.device.simulated.scanner.SimulatedScannerDriver;

/** Pretended devices: servers that stand in for the hardware, and the drivers of those that have no real protocol to speak. */
module app.suanpan.device.simulated {
    requires transitive app.suanpan.device;
    requires transitive java.desktop;
    requires com.google.zxing;
    requires transitive static org.jspecify;

    exports app.suanpan.device.simulated;

    provides DeviceDriver with
            SimulatedScannerDriver,
            SimulatedTerminalDriver,
            SimulatedProviderDriver;
}
