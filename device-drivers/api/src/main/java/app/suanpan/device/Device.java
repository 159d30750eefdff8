package app.suanpan.device;

/**
 * One physical thing at the counter, opened by {@link Devices}. It keeps itself open: when it is unplugged or switched off it
 * says so through its {@linkplain #state() state}, tries again with growing pauses, and comes back without anybody's help.
 */
public interface Device extends AutoCloseable {

    /** The address it was opened by. */
    DeviceAddress address();

    /** How it is now. Never blocks. */
    DeviceState state();

    /**
     * Tells the listener every change of state from now on, on the device's own thread, and once at registration the state
     * of that moment on the caller's thread.
     */
    Subscription onState(StateListener listener);

    /** Gives the device back to the operating system. Idempotent; afterwards the state is {@link DeviceState.Absent}. */
    @Override
    void close();

    /** Hears how a device is. */
    @FunctionalInterface
    interface StateListener {
        /** The device has changed to this state. Return at once: the device waits. */
        void stateChanged(DeviceState now);
    }
}
