package app.suanpan.device.gpio;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.DeviceOwner;
import app.suanpan.device.driver.Listeners;
import app.suanpan.device.driver.OwnedDevice;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A cash drawer whose solenoid hangs, through a transistor, on a pin. */
final class GpioDrawer extends OwnedDevice implements CashDrawer {
    private static final long OPENS_WITHIN_MILLIS = 1_500;
    private static final long DEADLINE_MILLIS = 5_000;
    private static final long DEBOUNCE_MICROS = 10_000;

    private final DrawerPins pins;
    private final Supplier<Context> contexts;
    private final Listeners<PositionListener> listeners = new Listeners<>();
    private final LinkedBlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final AtomicReference<Position> position = new AtomicReference<>(Position.UNKNOWN);

    /** A call to {@link #open()} between its caller and the owner. */
    private record Wish(CompletableFuture<DrawerOutcome> outcome) {}

    private GpioDrawer(
            DeviceAddress address, DrawerPins pins, DeviceEnvironment environment, Supplier<Context> contexts) {
        super(address, environment);
        this.pins = pins;
        this.contexts = contexts;
    }

    /** Takes a drawer under its care and begins to open its pins in a context of its own. */
    static GpioDrawer over(
            Supplier<Context> contexts, DeviceAddress address, DrawerPins pins, DeviceEnvironment environment) {
        GpioDrawer drawer = new GpioDrawer(address, pins, environment, contexts);
        drawer.begin();
        return drawer;
    }

    @Override
    protected DeviceOwner.Session connect() throws IOException {
        return new Wired(context(contexts));
    }

    private static Context context(Supplier<Context> contexts) throws IOException {
        try {
            return contexts.get();
        } catch (RuntimeException noPins) {
            throw new IOException("this machine has no pins: " + noPins.getMessage(), noPins);
        }
    }

    @Override
    public DrawerOutcome open() {
        if (!board().state().isReady()) {
            return DrawerOutcome.NOT_THERE;
        }
        Wish wish = new Wish(new CompletableFuture<>());
        wishes.add(wish);
        try {
            return wish.outcome().get(DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException broken) {
            // Taken back before it was begun, nothing has fired; otherwise only the drawer knows.
            return wishes.remove(wish) ? DrawerOutcome.NOT_THERE : DrawerOutcome.KICKED;
        } catch (InterruptedException callerIsStopping) {
            Thread.currentThread().interrupt();
            return wishes.remove(wish) ? DrawerOutcome.NOT_THERE : DrawerOutcome.KICKED;
        }
    }

    @Override
    public Position position() {
        return position.get();
    }

    @Override
    public Subscription onPosition(PositionListener listener) {
        Subscription subscription = listeners.add(listener);
        listener.moved(position());
        return subscription;
    }

    private void moved(Position now) {
        if (position.getAndSet(now) != now) {
            listeners.tell(listener -> listener.moved(now));
        }
    }

    @Override
    public void close() {
        super.close();
        moved(Position.UNKNOWN);
    }

    /** The pins while they are ours. */
    private final class Wired implements DeviceOwner.Session {
        private final Context context;
        private final Solenoid solenoid;
        private final LinkedBlockingQueue<Position> felt = new LinkedBlockingQueue<>();

        private Wired(Context context) throws IOException {
            this.context = context;
            try {
                solenoid = new Solenoid(coil(), pins.activeHigh(), pins.pulseMillis());
                if (pins.hasSensor()) {
                    DigitalInput sensor = sensor();
                    sensor.addListener(change -> feel(change.state()));
                    feel(sensor.state());
                }
            } catch (RuntimeException noPins) {
                context.shutdown();
                throw new IOException("this pin cannot be had: " + noPins.getMessage(), noPins);
            }
        }

        private DigitalOutput coil() {
            DigitalState off = pins.activeHigh() ? DigitalState.LOW : DigitalState.HIGH;
            return context.create(DigitalOutput.newConfigBuilder(context)
                    .id("drawer-coil-" + pins.coil())
                    .address(pins.coil())
                    .initial(off)
                    .shutdown(off)
                    .build());
        }

        private DigitalInput sensor() {
            return context.create(DigitalInput.newConfigBuilder(context)
                    .id("drawer-sensor-" + pins.sensor())
                    .address(pins.sensor())
                    .pull(PullResistance.PULL_UP)
                    .debounce(DEBOUNCE_MICROS)
                    .build());
        }

        private void feel(DigitalState state) {
            Position now = state.isHigh() == pins.openIsHigh() ? Position.OPEN : Position.CLOSED;
            felt.add(now);
            moved(now);
        }

        @Override
        public void serve() throws InterruptedException {
            board().set(DeviceState.Ready.FINE);
            while (true) {
                Wish wish = wishes.take();
                try {
                    wish.outcome().complete(carryOut());
                } finally {
                    wish.outcome().complete(DrawerOutcome.KICKED);
                }
            }
        }

        private DrawerOutcome carryOut() throws InterruptedException {
            if (position() == Position.OPEN) {
                return DrawerOutcome.OPENED;
            }
            felt.clear();
            solenoid.fire();
            if (!pins.hasSensor()) {
                return DrawerOutcome.KICKED;
            }
            Position then = felt.poll(OPENS_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
            return then == Position.OPEN ? DrawerOutcome.OPENED : DrawerOutcome.STUCK;
        }

        @Override
        public void close() {
            solenoid.close();
            context.shutdown();
        }
    }
}
