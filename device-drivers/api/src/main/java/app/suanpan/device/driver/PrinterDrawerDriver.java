package app.suanpan.device.driver;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import app.suanpan.device.PosPrinter;
import java.util.Set;

/**
 * Opens the drawer whose cable runs into a receipt printer: {@code printer:}, or {@code printer:?of=NAME} where the shop has
 * several printers. The printer, of any make, does the work.
 */
public final class PrinterDrawerDriver implements DeviceDriver {

    /** For {@link java.util.ServiceLoader}. */
    public PrinterDrawerDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return CashDrawer.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("printer");
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        String name = address.allowOptions("of").option("of").orElse("printer");
        if (environment.neighbours().get(name) instanceof PosPrinter printer) {
            return printer.drawer()
                    .orElseThrow(() -> new DeviceRefusedException(
                            Code.NEIGHBOUR, "The printer \"" + name + "\" has no socket for a cash drawer"));
        }
        throw new DeviceRefusedException(
                Code.NEIGHBOUR,
                "The drawer \"" + environment.name() + "\" hangs on the printer \"" + name
                        + "\", and there is no printer of that name");
    }
}
