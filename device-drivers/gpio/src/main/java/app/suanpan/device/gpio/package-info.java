/**
 * Devices on the pins of a single-board computer, through Pi4J. Start at {@link app.suanpan.device.gpio.GpioDrawer}; that a coil can
 * burn is the business of {@link app.suanpan.device.gpio.Solenoid}. Pi4J's providers are named one by one, because left to itself it
 * silently takes a mock where there are no pins.
 */
@NullMarked
package app.suanpan.device.gpio;

import org.jspecify.annotations.NullMarked;
