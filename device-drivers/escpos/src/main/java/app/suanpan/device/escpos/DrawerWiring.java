package app.suanpan.device.escpos;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;

/** How the drawer on the printer's cable tells that it is open; makers do not agree. */
enum DrawerWiring {
    /** The pin is high while it is open. */
    OPEN_IS_HIGH,
    /** The pin is low while it is open. */
    OPEN_IS_LOW,
    /** It has no sensor. */
    BLIND,
    /** There is no drawer. */
    NONE;

    /**
     * The wiring that an address says by {@code drawer=high|low|blind|none}; blind when it says nothing.
     *
     * @throws DeviceRefusedException if it says something else
     */
    static DrawerWiring of(DeviceAddress address) {
        return switch (address.option("drawer").orElse("blind")) {
            case "high" -> OPEN_IS_HIGH;
            case "low" -> OPEN_IS_LOW;
            case "blind" -> BLIND;
            case "none" -> NONE;
            default ->
                throw new DeviceRefusedException(
                        Code.OPTION, "In " + address + ", drawer must be high, low, blind or none");
        };
    }
}
