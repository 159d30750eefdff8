package app.suanpan.device;

/** The box with the solenoid. */
public interface CashDrawer extends Device {

    /**
     * Fires the solenoid once, for a time that cannot burn it, and waits until the sensor (if there is one) has answered.
     * Never tried again by the driver: a drawer that opens twice is a question at the evening's count.
     */
    DrawerOutcome open();

    /** What the sensor says now. */
    Position position();

    /** Tells the listener when the sensor changes, and once at registration what it says. */
    Subscription onPosition(PositionListener listener);

    /** Where the drawer is. */
    enum Position {
        OPEN,
        CLOSED,
        /** There is no sensor, or it has not spoken yet. */
        UNKNOWN
    }

    /** What became of an attempt to open the drawer. */
    enum DrawerOutcome {
        /** The sensor says that it is open. */
        OPENED,
        /** The pulse was sent; there is no sensor to say more. */
        KICKED,
        /** The pulse was sent and the sensor still says closed: it is locked or jammed. */
        STUCK,
        /** No pulse was sent: the device is not there. */
        NOT_THERE
    }

    /** Hears the drawer's sensor. */
    @FunctionalInterface
    interface PositionListener {
        /** The drawer is here now. */
        void moved(Position now);
    }
}
