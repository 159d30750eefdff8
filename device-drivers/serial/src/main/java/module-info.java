import app.suanpan.device.DeviceDriver;
import app.suanpan.device.serial.SerialScannerDriver;

/** Scanners on a serial port, through jSSC. Exports nothing: it is found as a service. */
module app.suanpan.device.serial {
    requires app.suanpan.device;
    requires jssc;
    requires org.slf4j;
    requires static org.jspecify;

    provides DeviceDriver with
            SerialScannerDriver;
}
