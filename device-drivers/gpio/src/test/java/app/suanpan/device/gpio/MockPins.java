package app.suanpan.device.gpio;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.contract.Patience;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** The driver on Pi4J's mock pins, which it was given by name. */
final class MockPins {
    private final Context context = Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(MockDigitalOutputProvider.newInstance(), MockDigitalInputProvider.newInstance())
            .build();
    private final AtomicInteger kicks = new AtomicInteger();
    private volatile Runnable whenKicked = () -> {};
    private volatile Runnable whenRested = () -> {};
    private final CashDrawer drawer;
    private final DrawerPins wiring;

    MockPins(String address) {
        DeviceAddress where = DeviceAddress.parse(address);
        wiring = DrawerPins.of(where);
        drawer = GpioDrawer.over(() -> context, where, wiring, DeviceEnvironment.real(InstantSource.system()));
        Patience.awaitReady(drawer);
        DigitalState on = wiring.activeHigh() ? DigitalState.HIGH : DigitalState.LOW;
        coil().addListener(change -> {
            if (change.state() == on) {
                kicks.incrementAndGet();
                whenKicked.run();
            } else {
                whenRested.run();
            }
        });
    }

    void whenRested(Runnable then) {
        whenRested = then;
    }

    void whenKicked(Runnable then) {
        whenKicked = then;
    }

    CashDrawer drawer() {
        return drawer;
    }

    int kicks() {
        return kicks.get();
    }

    private DigitalOutput coil() {
        return context.getIO("drawer-coil-" + wiring.coil(), DigitalOutput.class);
    }

    boolean coilIs(boolean high) {
        return coil().state().isHigh() == high;
    }

    void sensorIs(boolean high) {
        DigitalInput sensor = context.getIO("drawer-sensor-" + wiring.sensor(), DigitalInput.class);
        ((MockDigitalInput) sensor).mockState(high ? DigitalState.HIGH : DigitalState.LOW);
    }
}
