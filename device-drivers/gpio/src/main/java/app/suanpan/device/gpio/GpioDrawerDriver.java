package app.suanpan.device.gpio;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.util.Set;

/**
 * Opens cash drawers on a pin: {@code gpio://17}. Options: {@code active} (high or low: when current flows), {@code pulse}
 * (milliseconds, 20 to 200), {@code sensor} (a pin) and {@code open} (high or low: what the sensor says of an open drawer).
 * {@code simulated+gpio://17} takes Pi4J's mock pins instead, in a simulation only.
 */
public final class GpioDrawerDriver implements DeviceDriver {
    private static final String REAL = "gpio";
    private static final String MOCK = "simulated+gpio";

    /** For {@link java.util.ServiceLoader}. */
    public GpioDrawerDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return CashDrawer.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(REAL, MOCK);
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        boolean pretended = address.scheme().equals(MOCK);
        if (pretended) {
            environment.requireSimulation(address);
        }
        DrawerPins pins = DrawerPins.of(address);
        if (pretended) {
            requireMock(address);
        }
        return GpioDrawer.over(
                pretended ? GpioDrawerDriver::mockContext : GpioDrawerDriver::realContext, address, pins, environment);
    }

    /** The kernel's own interface to the pins and nothing else: no detection, so nothing is ever taken in its place. */
    private static Context realContext() {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(GpioDDigitalOutputProvider.newInstance(), GpioDDigitalInputProvider.newInstance())
                .build();
    }

    private static Context mockContext() {
        return Pi4J.newContextBuilder()
                .noAutoDetectPlatforms()
                .autoDetectMockPlugins()
                .autoDetectProviders()
                .disableShutdownHook()
                .build();
    }

    private static void requireMock(DeviceAddress address) {
        Context context = mockContext();
        try {
            boolean mock = context.providers().all().values().stream()
                    .anyMatch(provider -> provider instanceof DigitalOutputProvider && isMock(provider.id()));
            if (!mock) {
                throw new DeviceRefusedException(
                        Code.NO_DRIVER, "Pi4J's mock pins are not installed, so " + address + " cannot be opened");
            }
        } finally {
            context.shutdown();
        }
    }

    private static boolean isMock(String provider) {
        return provider.startsWith("mock");
    }
}
