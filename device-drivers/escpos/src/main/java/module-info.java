import app.suanpan.device.DeviceDriver;
import app.suanpan.device.escpos.EscPosPrinterDriver;

/** Receipt printers that speak ESC/POS, over the network or a device file. Exports nothing: it is found as a service. */
module app.suanpan.device.escpos {
    requires app.suanpan.device;
    requires com.google.zxing;
    requires java.desktop;
    requires jdk.net;
    requires org.slf4j;
    requires static org.jspecify;

    provides DeviceDriver with
            EscPosPrinterDriver;
}
