package app.suanpan.device.simulated.scanner;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Scanner;
import app.suanpan.device.driver.FramedScanner;
import java.util.Set;

/** Opens the pretended scanner: {@code simulated+tcp://127.0.0.1:PORT}. */
public final class SimulatedScannerDriver implements DeviceDriver {

    /** For {@link java.util.ServiceLoader}. */
    public SimulatedScannerDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return Scanner.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("simulated+tcp");
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        environment.requireSimulation(address);
        address.allowOptions(FramedScanner.PRESENTATION);
        int port = address.portOr(-1);
        return FramedScanner.over(() -> new SocketBytes(address.host(), port), address, environment);
    }
}
