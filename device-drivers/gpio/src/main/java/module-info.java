import app.suanpan.device.DeviceDriver;
import app.suanpan.device.gpio.GpioDrawerDriver;

/** Devices on the pins of a single-board computer, through Pi4J. Exports nothing: it is found as a service. */
module app.suanpan.device.gpio {
    requires app.suanpan.device;
    requires com.pi4j;
    requires com.pi4j.plugin.gpiod;
    requires org.slf4j;
    requires static org.jspecify;

    provides DeviceDriver with
            GpioDrawerDriver;
}
