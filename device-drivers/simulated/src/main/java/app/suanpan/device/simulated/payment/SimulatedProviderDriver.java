package app.suanpan.device.simulated.payment;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.PaymentProvider;
import java.util.Set;

/** Opens the pretended payment provider: {@code simulated+tcp://127.0.0.1:PORT}. */
public final class SimulatedProviderDriver implements DeviceDriver {

    /** For {@link java.util.ServiceLoader}. */
    public SimulatedProviderDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return PaymentProvider.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("simulated+tcp");
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        environment.requireSimulation(address);
        address.allowOptions();
        return LineProvider.over(address, address.portOr(-1), environment);
    }
}
