package app.suanpan.device.simulated;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.Scanner;
import app.suanpan.device.contract.ScannerContract;
import java.time.InstantSource;

class SimulatedScannerTest extends ScannerContract {
    @Override
    protected ScannerBench bench() throws Exception {
        SimulatedScanner hardware = SimulatedScanner.start(0);
        Scanner scanner = Devices.installed()
                .open(
                        Scanner.class,
                        DeviceAddress.parse("simulated+tcp://127.0.0.1:" + hardware.port()),
                        DeviceEnvironment.simulation(InstantSource.system()));
        return new ScannerBench() {
            @Override
            public Scanner scanner() {
                return scanner;
            }

            @Override
            public void send(byte[] bytes) {
                if (!hardware.send(bytes)) {
                    throw new AssertionError("the driver is not connected");
                }
            }

            @Override
            public void unplug() {
                hardware.unplug();
            }

            @Override
            public void plug() {
                hardware.plug();
            }

            @Override
            public void close() {
                scanner.close();
                hardware.close();
            }
        };
    }
}
