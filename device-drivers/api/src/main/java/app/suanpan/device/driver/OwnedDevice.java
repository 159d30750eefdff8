package app.suanpan.device.driver;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Subscription;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What all devices have in common that are kept open by a thread of their own: where they are, how they are, and their end. */
public abstract class OwnedDevice implements Device {
    private final DeviceAddress address;
    private final DeviceEnvironment environment;
    private final StateBoard board;
    private volatile @Nullable DeviceOwner owner;

    /** Not yet begun: the state is {@link DeviceState.Opening}, and nothing has been touched. */
    protected OwnedDevice(DeviceAddress address, DeviceEnvironment environment) {
        this.address = address;
        this.environment = environment;
        this.board = new StateBoard(environment.clock());
    }

    /**
     * Connects, on the device's own thread and within a deadline.
     *
     * @throws IOException if the device is not there
     */
    protected abstract DeviceOwner.Session connect() throws IOException;

    /** Begins to connect; to be called once, when the object is whole. */
    protected final void begin() {
        owner = new DeviceOwner(environment.name() + " " + address, board, this::connect).start();
    }

    /** Where the device's thread says how it is. */
    protected final StateBoard board() {
        return board;
    }

    /** Where the device runs. */
    protected final DeviceEnvironment environment() {
        return environment;
    }

    /** True on the device's own thread, where waiting for the device would be waiting for oneself. */
    protected final boolean isOwnThread() {
        DeviceOwner now = owner;
        return now != null && now.isCurrentThread();
    }

    @Override
    public final DeviceAddress address() {
        return address;
    }

    @Override
    public final DeviceState state() {
        return board.state();
    }

    @Override
    public final Subscription onState(StateListener listener) {
        return board.listen(listener);
    }

    @Override
    public void close() {
        DeviceOwner now = owner;
        if (now != null) {
            now.close();
        }
    }
}
