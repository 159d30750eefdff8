package app.suanpan.device.gpio;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A coil that burns if current flows for long. The current ends in {@code finally}, and should that thread be held up, by a watchdog
 * of its own; a rest of four pulses follows before the next. (Pi4J's own {@code pulse} leaves the pin on when it is interrupted.)
 */
final class Solenoid implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Solenoid.class);
    private static final int REST_PULSES = 4;
    private static final long WATCHDOG_GRACE_MILLIS = 50;

    private final DigitalOutput pin;
    private final DigitalState on;
    private final DigitalState off;
    private final int pulseMillis;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("solenoid watchdog").daemon().factory());
    private long restedAt = System.nanoTime();

    Solenoid(DigitalOutput pin, boolean activeHigh, int pulseMillis) {
        this.pin = pin;
        this.on = activeHigh ? DigitalState.HIGH : DigitalState.LOW;
        this.off = activeHigh ? DigitalState.LOW : DigitalState.HIGH;
        this.pulseMillis = pulseMillis;
        drive(off);
    }

    /**
     * Lets current flow for one pulse, after the rest that is due.
     *
     * @throws InterruptedException if the thread is to end; the current has ended before that
     */
    void fire() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(restedAt - System.nanoTime());
        ScheduledFuture<?> cut =
                watchdog.schedule(this::cut, pulseMillis + WATCHDOG_GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            drive(on);
            TimeUnit.MILLISECONDS.sleep(pulseMillis);
        } finally {
            drive(off);
            cut.cancel(false);
            restedAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) pulseMillis * REST_PULSES);
        }
    }

    private void cut() {
        log.error("solenoid still on after its pulse: the watchdog has switched it off");
        drive(off);
    }

    private void drive(DigitalState state) {
        try {
            pin.state(state);
        } catch (IOException failed) {
            // With the pin out of reach there is nothing more that software can do; the caller must not think that it
            // worked.
            throw new IllegalStateException("the solenoid's pin cannot be driven " + state, failed);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        drive(off);
    }
}
