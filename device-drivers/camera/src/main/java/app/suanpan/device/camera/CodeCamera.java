package app.suanpan.device.camera;

import app.suanpan.device.Camera;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.ScanData;
import app.suanpan.device.ScanListener;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.DeviceOwner;
import app.suanpan.device.driver.Listeners;
import app.suanpan.device.driver.OwnedDevice;
import app.suanpan.device.driver.ScanBoard;
import com.github.sarxos.webcam.WebcamException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A camera that reads codes from the frames of any device. */
final class CodeCamera extends OwnedDevice implements Camera {
    private static final Logger log = LoggerFactory.getLogger(CodeCamera.class);

    /** A camera that is looked through and sends nothing for so long is not alive. */
    private static final long ALIVE_MILLIS = 2_000;

    private static final long WAIT_MILLIS = 50;

    private final Supplier<FrameDevice> devices;
    private final ScanBoard scans = new ScanBoard();
    private final Listeners<IndicatorListener> indicators = new Listeners<>();
    private volatile Sight sight = new Sight(false, 0, Optional.empty());
    private volatile boolean again;
    private boolean closed;

    private CodeCamera(DeviceAddress address, DeviceEnvironment environment, Supplier<FrameDevice> devices) {
        super(address, environment);
        this.devices = devices;
    }

    /** Takes a camera under its care and begins to open it. */
    static CodeCamera over(Supplier<FrameDevice> devices, DeviceAddress address, DeviceEnvironment environment) {
        CodeCamera camera = new CodeCamera(address, environment, devices);
        camera.begin();
        return camera;
    }

    @Override
    protected DeviceOwner.Session connect() throws IOException {
        again = false;
        return new Looking(open(devices.get()));
    }

    private static FrameDevice open(FrameDevice device) throws IOException {
        try {
            device.open();
            return device;
        } catch (WebcamException notThere) {
            throw new IOException(String.valueOf(notThere.getMessage()), notThere);
        }
    }

    @Override
    public Subscription onScan(ScanListener listener) {
        return scans.listen(listener);
    }

    @Override
    public void watch(boolean on) {
        synchronized (this) {
            if (sight.watching() == on || on && closed) {
                return;
            }
            sight = new Sight(on, sight.frames(), sight.lastFrameAt());
        }
        indicators.tell(listener -> listener.indicator(on));
    }

    @Override
    public void restart() {
        again = true;
    }

    @Override
    public Sight sight() {
        return sight;
    }

    private synchronized void saw(Instant at) {
        sight = new Sight(sight.watching(), sight.frames() + 1, Optional.of(at));
    }

    @Override
    public Subscription onIndicator(IndicatorListener listener) {
        Subscription subscription = indicators.add(listener);
        listener.indicator(sight.watching());
        return subscription;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        watch(false);
        super.close();
    }

    /** One connection to the device. */
    private final class Looking implements DeviceOwner.Session {
        private final FrameDevice device;
        private final CodeReader reader = new CodeReader();
        private CodeGate gate = new CodeGate();
        private boolean watching;
        private long lastSequence = -1;
        private long aliveAt = System.nanoTime();

        private Looking(FrameDevice device) {
            this.device = device;
        }

        @Override
        public void serve() throws IOException, InterruptedException {
            if (!sight.watching()) {
                board().set(DeviceState.Ready.FINE);
            }
            while (true) {
                if (again) {
                    throw new IOException("somebody had it begin anew");
                }
                follow(sight.watching());
                LumaFrame frame = device.next(WAIT_MILLIS);
                if (frame != null && frame.sequence() != lastSequence) {
                    lastSequence = frame.sequence();
                    look(frame);
                } else if (watching && millisSince(aliveAt) > ALIVE_MILLIS) {
                    throw new IOException("its frames have stopped");
                }
            }
        }

        private void follow(boolean wish) throws IOException {
            if (wish != watching) {
                device.watch(wish);
                watching = wish;
                aliveAt = System.nanoTime();
                gate = new CodeGate();
            }
        }

        private void look(LumaFrame frame) {
            aliveAt = System.nanoTime();
            Instant now = environment().clock().instant();
            saw(now);
            board().set(DeviceState.Ready.FINE);
            if (!watching) {
                return;
            }
            reader.read(frame).ifPresent(code -> {
                ScanSource from =
                        new ScanSource(ScanSource.Way.CAMERA, environment().name());
                ScanData data = new ScanData(code.symbology(), code.text().getBytes(StandardCharsets.UTF_8), from, now);
                if (gate.passes(data, code.oneDimension())) {
                    log.debug("camera read: {}", data);
                    scans.read(data);
                }
            });
        }

        private static long millisSince(long nanos) {
            return (System.nanoTime() - nanos) / 1_000_000;
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
