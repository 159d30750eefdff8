package app.suanpan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.DeviceRefusedException.Code;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevicesTest {
    /** A driver by somebody who forgot to refuse. */
    private static final class Careless implements DeviceDriver {
        @Override
        public Class<? extends Device> kind() {
            return Scanner.class;
        }

        @Override
        public Set<String> schemes() {
            return Set.of("simulated+air", "air");
        }

        @Override
        public Device open(DeviceAddress address, DeviceEnvironment environment) {
            throw new IllegalStateException("opened");
        }
    }

    private final Devices devices = new Devices(List.of(new Careless()));
    private final DeviceEnvironment real = DeviceEnvironment.real(InstantSource.system());
    private final DeviceEnvironment simulation = DeviceEnvironment.simulation(InstantSource.system());

    @Test
    void aPretendedDeviceIsRefusedInARealShopWhateverItsDriverDoes() {
        DeviceAddress address = DeviceAddress.parse("simulated+air://x");

        assertThatThrownBy(() -> devices.open(Scanner.class, address, real.named("scanner")))
                .isInstanceOfSatisfying(
                        DeviceRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.SIMULATION))
                .hasMessageContaining("\"scanner\"")
                .hasMessageContaining("DEV-03");
        assertThatThrownBy(() -> devices.open(Scanner.class, address, simulation))
                .hasMessage("opened");
    }

    @Test
    void theDriverIsChosenByKindAndScheme() {
        assertThatThrownBy(() -> devices.open(Scanner.class, DeviceAddress.parse("air://x"), real))
                .hasMessage("opened");
        assertThatThrownBy(() -> devices.open(PosPrinter.class, DeviceAddress.parse("air://x"), real))
                .hasMessageContaining("DEV-02")
                .hasMessageContaining("PosPrinter");
    }

    @Test
    void whatCouldHaveBeenWrittenIsSaid() {
        assertThat(devices.schemes(Scanner.class)).containsExactly("air", "simulated+air");
        assertThat(Devices.installed().schemes(CashDrawer.class)).contains("printer");
    }
}
