package app.suanpan.device;

import app.suanpan.device.DeviceRefusedException.Code;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a driver may know about where it runs.
 *
 * @param name              the device's name in the configuration, for example {@code scanner}
 * @param simulationAllowed true only when the configuration says that this shop is a simulation
 * @param clock             stamps scans and losses
 * @param neighbours        the devices opened before this one, by name; a drawer may hang on a printer
 */
public record DeviceEnvironment(
        String name, boolean simulationAllowed, InstantSource clock, Map<String, Device> neighbours) {

    public DeviceEnvironment {
        neighbours = Map.copyOf(neighbours);
    }

    /** A real shop: pretended devices are refused. */
    public static DeviceEnvironment real(InstantSource clock) {
        return new DeviceEnvironment("device", false, clock, Map.of());
    }

    /** A demo, a training or a test: pretended devices are allowed. */
    public static DeviceEnvironment simulation(InstantSource clock) {
        return new DeviceEnvironment("device", true, clock, Map.of());
    }

    /** The same for a device of this name. */
    public DeviceEnvironment named(String device) {
        return new DeviceEnvironment(device, simulationAllowed, clock, neighbours);
    }

    /** The same with these devices within reach. */
    public DeviceEnvironment with(Map<String, Device> opened) {
        return new DeviceEnvironment(name, simulationAllowed, clock, opened);
    }

    /**
     * Every driver of something pretended calls this before anything else.
     *
     * @throws DeviceRefusedException unless this is a simulation
     */
    public void requireSimulation(DeviceAddress address) {
        if (!simulationAllowed) {
            throw new DeviceRefusedException(
                    Code.SIMULATION,
                    "The device \"" + name + "\" is a pretended one, " + address
                            + ", and this shop is not a simulation: a sale would seem printed or paid that is not");
        }
    }
}
