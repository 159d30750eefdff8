package app.suanpan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.CashDrawer.DrawerOutcome;
import app.suanpan.device.CashDrawer.Position;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Devices;
import app.suanpan.device.contract.Patience;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GpioDrawerSafetyTest {
    private static CashDrawer open(String address, DeviceEnvironment environment) {
        return Devices.installed().open(CashDrawer.class, DeviceAddress.parse(address), environment);
    }

    @Test
    void aSensorSaysWhetherItOpened() {
        MockPins pins = new MockPins("gpio://17?pulse=20&sensor=27&open=high");
        try (CashDrawer drawer = pins.drawer()) {
            pins.sensorIs(false);
            pins.whenKicked(() -> pins.sensorIs(true));

            assertThat(drawer.open()).isEqualTo(DrawerOutcome.OPENED);
            assertThat(drawer.position()).isEqualTo(Position.OPEN);
            assertThat(pins.coilIs(true)).isFalse();
            pins.whenKicked(() -> {});
            pins.sensorIs(false);
            assertThat(drawer.open()).isEqualTo(DrawerOutcome.STUCK);
        }
    }

    @Test
    void aCoilThatIsDrivenLowRestsHigh() {
        MockPins pins = new MockPins("gpio://17?pulse=20&active=low");
        try (CashDrawer drawer = pins.drawer()) {
            assertThat(pins.coilIs(true)).isTrue();
            assertThat(drawer.open()).isEqualTo(DrawerOutcome.KICKED);
            assertThat(pins.coilIs(true)).isTrue();
            assertThat(pins.kicks()).isEqualTo(1);
        }
    }

    @Test
    void closingInTheMiddleOfAPulseEndsTheCurrent() {
        MockPins pins = new MockPins("gpio://17?pulse=200");
        CompletableFuture<Boolean> flowing = new CompletableFuture<>();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        pins.whenKicked(() -> flowing.complete(true));
        pins.whenRested(() -> ended.complete(true));
        Thread caller = Thread.ofVirtual().start(() -> pins.drawer().open());
        assertThat(Patience.get(flowing)).isTrue();

        pins.drawer().close();

        assertThat(Patience.get(ended)).isTrue();
        caller.interrupt();
    }

    @Test
    void aRealShopRefusesMockPinsAndNeverTakesThemForRealOnes() {
        assertThatThrownBy(() -> open("simulated+gpio://17", DeviceEnvironment.real(InstantSource.system())))
                .isInstanceOf(DeviceRefusedException.class)
                .hasMessageContaining("DEV-03");
        // The mock plugin is on this test's class path, and this machine has no pins: still nothing pretends.
        try (CashDrawer drawer = open("gpio://17", DeviceEnvironment.simulation(InstantSource.system()))) {
            Patience.awaitState(drawer, DeviceState.Absent.class::isInstance);
            assertThat(drawer.open()).isEqualTo(DrawerOutcome.NOT_THERE);
        }
    }

    @Test
    void aSimulationTakesMockPinsWhenItAsksForThem() {
        try (CashDrawer drawer =
                open("simulated+gpio://17?pulse=20", DeviceEnvironment.simulation(InstantSource.system()))) {
            Patience.awaitReady(drawer);
            assertThat(drawer.open()).isEqualTo(DrawerOutcome.KICKED);
        }
    }

    @Test
    void aPulseThatCouldBurnTheCoilIsRefused() {
        assertThatThrownBy(() -> open("gpio://17?pulse=2000", DeviceEnvironment.real(InstantSource.system())))
                .hasMessageContaining("pulse")
                .hasMessageContaining("DEV-04");
        assertThatThrownBy(() -> open("gpio://seventeen", DeviceEnvironment.real(InstantSource.system())))
                .hasMessageContaining("BCM");
    }
}
