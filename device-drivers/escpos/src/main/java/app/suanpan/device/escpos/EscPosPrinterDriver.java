package app.suanpan.device.escpos;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.escpos.PrinterProfile.ProofBy;
import java.nio.file.Path;
import java.util.Set;

/**
 * Opens ESC/POS printers: {@code escpos+tcp://192.168.1.50:9100} and {@code escpos+file:///dev/usb/lp0}. Options: {@code profile}
 * (what the model can do), {@code proof} (how it proves that it printed), {@code drawer} (how the drawer's sensor is wired).
 */
public final class EscPosPrinterDriver implements DeviceDriver {
    private static final String TCP = "escpos+tcp";
    private static final String FILE = "escpos+file";

    /** For {@link java.util.ServiceLoader}. */
    public EscPosPrinterDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return PosPrinter.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(TCP, FILE);
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        address.allowOptions("profile", "proof", "drawer");
        PrinterProfile profile = PrinterProfile.of(address);
        DrawerWiring wiring = DrawerWiring.of(address);
        return EscPosPrinter.over(transport(address, profile), address, profile, wiring, environment);
    }

    private static PrinterLink.Transport transport(DeviceAddress address, PrinterProfile profile) {
        if (address.scheme().equals(FILE)) {
            if (address.path().isEmpty() || !address.host().isEmpty()) {
                throw new DeviceRefusedException(
                        Code.ADDRESS, "A printer's device file is written " + FILE + ":///dev/usb/lp0, not " + address);
            }
            return new FileTransport(Path.of(address.path()), profile.proof() != ProofBy.DUMB);
        }
        if (address.host().isEmpty()) {
            throw new DeviceRefusedException(
                    Code.ADDRESS, "A network printer is written " + TCP + "://192.168.1.50:9100, not " + address);
        }
        return new NetworkTransport(address.host(), address.portOr(NetworkTransport.USUAL_PORT));
    }
}
