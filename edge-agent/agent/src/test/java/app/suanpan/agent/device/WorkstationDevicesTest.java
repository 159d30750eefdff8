package app.suanpan.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkstationDevicesTest {
    private final Thread asking = Thread.currentThread();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch unplugged = new CountDownLatch(1);
    private final AtomicReference<SimulatedScanner> pluggedIn = new AtomicReference<>();
    private final AtomicReference<List<DeviceStatus>> last = new AtomicReference<>(List.of());

    /** Whoever asks to be told is told at once; plugs the scanner in then, and is so slow that its own thread tells of it before. */
    @Test
    void whatIsToldLastIsHowTheDevicesAre() throws IOException {
        int port;
        try (SimulatedScanner free = SimulatedScanner.start(0)) {
            port = free.port();
        }
        WorkstationConfig config =
                new WorkstationConfig("till-1", Kind.CHECKOUT, Map.of("scanner", "simulated+tcp://127.0.0.1:" + port));
        try (WorkstationDevices devices =
                WorkstationDevices.open(config, Devices.installed(), DeviceEnvironment.simulation(Clock.systemUTC()))) {
            devices.onChange(statuses -> {
                if (Thread.currentThread() == asking && pluggedIn.get() == null) {
                    pluggedIn.set(plugIn(port));
                    await(ready);
                }
                last.set(statuses);
                if (isReady(statuses)) {
                    ready.countDown();
                }
            });
            assertThat(isReady(last.get())).isTrue();
        } finally {
            pluggedIn.get().close();
        }
    }

    /** A store opens its devices before its registers; the scanner has beeped. */
    @Test
    void whatWasScannedBeforeAnybodyListenedIsHeardByWhoeverDoes() throws IOException {
        try (SimulatedScanner scanner = SimulatedScanner.start(0)) {
            WorkstationConfig config = new WorkstationConfig(
                    "till-1", Kind.CHECKOUT, Map.of("scanner", "simulated+tcp://127.0.0.1:" + scanner.port()));
            try (WorkstationDevices devices = WorkstationDevices.open(
                    config, Devices.installed(), DeviceEnvironment.simulation(Clock.systemUTC()))) {
                devices.onChange(statuses -> {
                    if (statuses.getFirst().condition() == Condition.LOST) {
                        unplugged.countDown();
                    }
                });
                assertThat(scanner.scan(Symbology.EAN_13, "6901234567892")).isTrue();
                assertThat(scanner.scan(Symbology.EAN_13, "6901234567893")).isTrue();
                // Whoever has noticed that has read all that came before it.
                scanner.unplug();
                await(unplugged);

                List<String> heard = new ArrayList<>();
                devices.onScanOfEach(() -> input -> heard.add(input.text()));
                assertThat(heard).containsExactly("6901234567892", "6901234567893");
            }
        }
    }

    private static boolean isReady(List<DeviceStatus> statuses) {
        return statuses.getFirst().condition() == Condition.READY;
    }

    private static SimulatedScanner plugIn(int port) {
        try {
            return SimulatedScanner.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
