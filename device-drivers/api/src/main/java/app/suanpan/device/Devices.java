package app.suanpan.device;

import app.suanpan.device.DeviceRefusedException.Code;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Opens devices by their addresses with whichever drivers are installed. */
public final class Devices {
    private static final String PRETENDED = "simulated";

    private final List<DeviceDriver> drivers;

    /** Knows these drivers only. */
    public Devices(List<DeviceDriver> drivers) {
        this.drivers = List.copyOf(drivers);
    }

    /** Knows every driver that {@link ServiceLoader} finds. */
    public static Devices installed() {
        return new Devices(ServiceLoader.load(DeviceDriver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The schemes by which a device of this kind can be addressed, in alphabetical order. */
    public List<String> schemes(Class<? extends Device> kind) {
        TreeSet<String> schemes = new TreeSet<>();
        drivers.stream().filter(driver -> driver.kind() == kind).forEach(driver -> schemes.addAll(driver.schemes()));
        return List.copyOf(schemes);
    }

    /**
     * Opens a device.
     *
     * @throws DeviceRefusedException if no driver understands the address, or if it is a pretended device and this is not a
     *     simulation
     */
    public <D extends Device> D open(Class<D> kind, DeviceAddress address, DeviceEnvironment environment) {
        if (address.scheme().startsWith(PRETENDED)) {
            environment.requireSimulation(address);
        }
        for (DeviceDriver driver : drivers) {
            if (driver.kind() == kind && driver.schemes().contains(address.scheme())) {
                return kind.cast(driver.open(address, environment));
            }
        }
        throw new DeviceRefusedException(
                Code.NO_DRIVER,
                "No driver opens a " + kind.getSimpleName() + " at " + address + "; the schemes for it are "
                        + schemes(kind));
    }
}
