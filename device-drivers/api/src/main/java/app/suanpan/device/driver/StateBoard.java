package app.suanpan.device.driver;

import app.suanpan.device.Device.StateListener;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Subscription;
import java.time.InstantSource;

/** Says how a device is: written by the device's own thread, read by everybody. */
public final class StateBoard {
    private final Listeners<StateListener> listeners = new Listeners<>();
    private final InstantSource clock;
    private volatile DeviceState state = new DeviceState.Opening();

    /** Begins with {@link DeviceState.Opening}. */
    public StateBoard(InstantSource clock) {
        this.clock = clock;
    }

    /** How the device is. */
    public DeviceState state() {
        return state;
    }

    /** Tells the listener now and at every change. */
    public Subscription listen(StateListener listener) {
        Subscription subscription = listeners.add(listener);
        listener.stateChanged(state);
        return subscription;
    }

    /** The device is in this state now; listeners hear it only if it was in another. */
    public void set(DeviceState now) {
        if (!now.equals(state)) {
            state = now;
            listeners.tell(listener -> listener.stateChanged(now));
        }
    }

    /** It has gone: Lost if it was ever usable, otherwise Absent. A loss that goes on keeps its first reason and time. */
    public void gone(String why) {
        switch (state) {
            case DeviceState.Ready _, DeviceState.Blocked _ -> set(new DeviceState.Lost(why, clock.instant()));
            case DeviceState.Opening _ -> set(new DeviceState.Absent());
            case DeviceState.Absent _, DeviceState.Lost _ -> {}
        }
    }
}
