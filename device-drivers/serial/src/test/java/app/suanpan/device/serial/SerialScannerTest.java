package app.suanpan.device.serial;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Devices;
import app.suanpan.device.Scanner;
import app.suanpan.device.contract.ScannerContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialScannerTest extends ScannerContract {
    @TempDir
    Path folder;

    private static Scanner open(String address) {
        return Devices.installed()
                .open(Scanner.class, DeviceAddress.parse(address), DeviceEnvironment.real(InstantSource.system()));
    }

    @Override
    protected ScannerBench bench() throws Exception {
        PtyCable cable = new PtyCable(folder);
        Scanner scanner = open("serial://" + cable.driverEnd() + "?baud=115200");
        return new ScannerBench() {
            @Override
            public Scanner scanner() {
                return scanner;
            }

            @Override
            public void send(byte[] bytes) {
                cable.send(bytes);
            }

            @Override
            public void unplug() {
                cable.unplug();
            }

            @Override
            public void plug() {
                cable.plug();
            }

            @Override
            public void close() {
                scanner.close();
                cable.close();
            }
        };
    }

    @Test
    void aPortThatIsNotThereIsAbsentUntilItComes() throws Exception {
        Path later = folder.resolve("later");
        try (Scanner scanner = open("serial://" + later.resolve("driver-end"))) {
            awaitState(scanner, DeviceState.Absent.class::isInstance);
            Files.createDirectory(later);
            try (PtyCable cable = new PtyCable(later)) {
                assertThat(cable.driverEnd()).exists();
                awaitReady(scanner);
            }
        }
    }

    @Test
    void aPortBelongsToOneScannerOnly() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (PtyCable cable = new PtyCable(own);
                Scanner first = open("serial://" + cable.driverEnd())) {
            awaitReady(first);
            try (Scanner second = open("serial://" + cable.driverEnd())) {
                awaitState(second, DeviceState.Absent.class::isInstance);
                assertThat(first.state().isReady()).isTrue();
            }
        }
    }

    @Test
    void settingsThatNoScannerHasAreRefused() {
        assertThatThrownBy(() -> open("serial:///dev/ttyS9?baud=1234"))
                .isInstanceOf(DeviceRefusedException.class)
                .hasMessageContaining("baud")
                .hasMessageContaining("DEV-04");
        assertThatThrownBy(() -> open("serial:///dev/ttyS9?mode=9X1")).hasMessageContaining("8N1");
        assertThatThrownBy(() -> open("serial:///dev/ttyS9?boud=9600")).hasMessageContaining("boud");
        assertThatThrownBy(() -> open("serial://ttyS9")).hasMessageContaining("DEV-01");
    }
}
