/**
 * Devices on a serial port, through jSSC. Start at {@link app.suanpan.device.serial.SerialScannerDriver}; what is delicate about
 * serial ports is all in {@link app.suanpan.device.serial.SerialBytes}. Never knows what a code means.
 */
@NullMarked
package app.suanpan.device.serial;

import org.jspecify.annotations.NullMarked;
