package app.suanpan.device.serial;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import app.suanpan.device.Scanner;
import app.suanpan.device.driver.FramedScanner;
import java.nio.file.Path;
import java.util.Set;

/**
 * Opens scanners on a serial port or on USB in serial mode: {@code serial:///dev/serial/by-id/usb-Maker_Model-if00?baud=9600}.
 * Options: {@code baud}, {@code mode} (8N1), {@code presentation} (on a stand, see {@link FramedScanner}).
 */
public final class SerialScannerDriver implements DeviceDriver {

    /** For {@link java.util.ServiceLoader}. */
    public SerialScannerDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return Scanner.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("serial");
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        address.allowOptions("baud", "mode", FramedScanner.PRESENTATION);
        if (address.path().isEmpty() || !address.host().isEmpty()) {
            throw new DeviceRefusedException(
                    Code.ADDRESS, "A serial port is written serial:///dev/serial/by-id/…, not " + address);
        }
        SerialSettings settings = SerialSettings.of(address);
        Path port = Path.of(address.path());
        return FramedScanner.over(() -> SerialBytes.open(port, settings), address, environment);
    }
}
