/**
 * The inside of the pretended printer, from the wire to the paper: {@link app.suanpan.device.simulated.printer.PrinterSocket}
 * takes bytes, {@link app.suanpan.device.simulated.printer.CommandParser} makes commands of them,
 * {@link app.suanpan.device.simulated.printer.PrintMechanism} carries them out in order, and
 * {@link app.suanpan.device.simulated.printer.Paper} holds what they leave. It is written from the makers' manuals and shares no
 * line with the driver that it judges.
 */
@NullMarked
package app.suanpan.device.simulated.printer;

import org.jspecify.annotations.NullMarked;
