package app.suanpan.device.gpio;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;

/**
 * How a drawer is wired to the pins, by their BCM numbers.
 *
 * @param coil        the pin that drives the solenoid's transistor
 * @param activeHigh  whether current flows while the pin is high
 * @param pulseMillis how long the current flows
 * @param sensor      the pin that the drawer's switch pulls, or −1 where it has none
 * @param openIsHigh  whether that pin is high while the drawer is open
 */
record DrawerPins(int coil, boolean activeHigh, int pulseMillis, int sensor, boolean openIsHigh) {
    private static final int HIGHEST_PIN = 63;

    /**
     * Reads {@code gpio://17?active=high&pulse=100&sensor=27&open=high}; only the pin is needed.
     *
     * @throws DeviceRefusedException for what could burn a coil or names no pin
     */
    static DrawerPins of(DeviceAddress address) {
        address.allowOptions("active", "pulse", "sensor", "open");
        if (!address.host().matches("\\d{1,2}") || Integer.parseInt(address.host()) > HIGHEST_PIN) {
            throw new DeviceRefusedException(
                    Code.ADDRESS, "A drawer on a pin is written gpio://17, with the pin's BCM number, not " + address);
        }
        return new DrawerPins(
                Integer.parseInt(address.host()),
                isHigh(address, "active"),
                address.number("pulse", 100, 20, 200),
                address.number("sensor", -1, 0, HIGHEST_PIN),
                isHigh(address, "open"));
    }

    private static boolean isHigh(DeviceAddress address, String option) {
        return switch (address.option(option).orElse("high")) {
            case "high" -> true;
            case "low" -> false;
            default ->
                throw new DeviceRefusedException(Code.OPTION, "In " + address + ", " + option + " must be high or low");
        };
    }

    boolean hasSensor() {
        return sensor >= 0;
    }
}
