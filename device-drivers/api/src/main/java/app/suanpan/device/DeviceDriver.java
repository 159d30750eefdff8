package app.suanpan.device;

import java.util.Set;

/**
 * Speaks one protocol for one kind of device. Found by {@link java.util.ServiceLoader}, so that no application ever imports a
 * driver; list it in {@code module-info} and in {@code META-INF/services}.
 */
public interface DeviceDriver {

    /** The kind of device it opens, for example {@code PosPrinter.class}. */
    Class<? extends Device> kind();

    /** The schemes it answers to. What is pretended begins with {@code simulated}. */
    Set<String> schemes();

    /**
     * Takes the device under its care. Returns at once, usually with a device in the state {@link DeviceState.Opening}: that
     * it is not plugged in is no error.
     *
     * @throws DeviceRefusedException if the address asks for something that this driver must not or cannot do
     */
    Device open(DeviceAddress address, DeviceEnvironment environment);
}
