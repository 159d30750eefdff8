/**
 * What is printed, free of any printer: a {@link app.suanpan.device.slip.Slip} is a list of
 * {@link app.suanpan.device.slip.SlipElement}s. {@link app.suanpan.device.slip.SlipLayout} sets it into lines of a given number
 * of columns, for a driver or for a preview on the screen. Never knows a protocol, a font or what a sale is.
 */
@NullMarked
package app.suanpan.device.slip;

import org.jspecify.annotations.NullMarked;
